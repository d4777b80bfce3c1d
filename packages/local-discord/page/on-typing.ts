/** Has the message box focused when you type while nothing has the focus. */
export function onTyping(focus: () => void): void {
	document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
		const isCharacter = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
		if (isCharacter && document.activeElement === document.body) focus();
	});
}
