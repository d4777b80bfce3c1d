import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { withoutBoilerplate } from '#src/text/sentences.ts';
import { isBoilerplate, withoutLabels } from '#src/text/boilerplate.ts';
import { type Note, type PageReading, quoted, type Report, wholeSentences } from './report.ts';
import { readWrittenDate } from './written-date.ts';
