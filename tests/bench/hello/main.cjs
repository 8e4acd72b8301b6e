// The peer of the start and memory rows: the least that Electron can show.
const { appendFileSync } = require('node:fs');
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, show: false });
  window.once('ready-to-show', () => {
    window.show();
    appendFileSync(process.env.BENCH_LOG, 'usable\n');
  });
  void window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
