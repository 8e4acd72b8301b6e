/**
 * Has a page let go of what it no longer needs. Chromium waits with that until a page idles, and a page that prints or
 * writes hundreds of letters never does.
 */
export async function giveMemoryBack(contents: Electron.WebContents): Promise<void> {
  // Whoever debugs the page has it to himself.
  if (contents.isDestroyed() || contents.debugger.isAttached()) return;
  contents.debugger.attach();
  try {
    await contents.debugger.sendCommand('HeapProfiler.collectGarbage');
  } finally {
    if (!contents.isDestroyed()) contents.debugger.detach();
  }
}
