/**
 * Puts a text on the clipboard within a click, with the same as HTML for whoever takes that. By the copy command: the page is granted no permission, and the
 * asynchronous clipboard asks for one.
 */
export function copyText(text: string, html?: string): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
}
