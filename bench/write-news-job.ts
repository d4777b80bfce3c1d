import { writeNews } from './synthetic-news.ts';
import { makeBenchWorld } from './topics.ts';

const [dataFolder = '', articles] = process.argv.slice(2);

writeNews(dataFolder, makeBenchWorld(), Number(articles));
process.send?.({});
