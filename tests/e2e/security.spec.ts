import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BRIDGE_NAME } from '../../shared/contract/bridge.ts';
import { type LaunchedApp, launchApp, makeTemporaryFolder } from './launch.ts';

describe('the page is shut in', () => {
  let launched: LaunchedApp;
  beforeAll(async () => {
    launched = await launchApp();
    await launched.page.getByRole('button').first().waitFor();
  });
  afterAll(() => launched.close());

  test('it has no Node, and of the outside only call, subscribe and the paths of files that the user chose', async () => {
    const seen = await launched.page.evaluate(
      (name) => ({
        node: ['require', 'process', 'module', 'Buffer', 'global'].filter((word) => word in globalThis),
        bridge: Object.keys(Reflect.get(globalThis, name)),
      }),
      BRIDGE_NAME,
    );

    expect(seen).toEqual({ node: [], bridge: ['call', 'pathOf', 'subscribe'] });
  });

  test('every window is sandboxed and isolated', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        // Electron has this method, but not in its types.
        const all = (
          webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences();
        return [all['sandbox'], all['contextIsolation'], all['nodeIntegration'], all['webSecurity']];
      }),
    );

    expect(preferences).toEqual([[true, true, false, true]]);
  });

  test('inline script does not run, and the policy allows script from the app alone', async () => {
    const seen = await launched.page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.inlineRan = true';
      document.body.append(inline);
      const policy = (await fetch('/index.html')).headers.get('content-security-policy') ?? '';
      return { ran: 'inlineRan' in globalThis, policy: policy.split('; ') };
    });

    expect(seen.ran).toBe(false);
    expect(seen.policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]),
    );
    expect(seen.policy.join()).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test('it can neither leave its address nor open another window', async () => {
    const { app, page } = launched;
    const before = page.url();

    const opened = await page.evaluate(() => window.open('https://example.com/') === null);
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.waitForTimeout(300);

    expect(opened).toBe(true);
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
  });

  test('it reaches no other address', async () => {
    const outcomes = await launched.page.evaluate(() =>
      Promise.all(
        ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'].map((url) =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      ),
    );

    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
  });

  test('its own scheme serves nothing outside the built pages', async () => {
    const statuses = await launched.page.evaluate(() =>
      Promise.all(
        ['/../main.js', '/..%2fmain.js', '/%2e%2e/data.js', '/../../../package.json'].map((file) =>
          fetch(file).then(({ status }) => status),
        ),
      ),
    );

    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  test('permissions are refused', async () => {
    const state = await launched.page.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
    }));

    expect(state).toEqual({ notification: 'denied', camera: 'refused' });
  });

  test('a page that is not the app’s gets no answer from the shell', async () => {
    const answer = await launched.app.evaluate(async ({ BrowserWindow, app }, name) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/out/app/preload.cjs`, sandbox: true },
      });
      await stranger.loadURL('data:text/html,stranger');
      const result: unknown = await stranger.webContents.executeJavaScript(
        `window.${name}.call('shell', 'window.state', {})`,
      );
      stranger.destroy();
      return result;
    }, BRIDGE_NAME);

    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('every input is parsed: an unknown call and a wrong one are refused by name', async () => {
    const answers = await launched.page.evaluate((name) => {
      const { call } = Reflect.get(globalThis, name);
      return Promise.all([
        call('shell', 'files.openPath', { path: 7 }),
        call('shell', 'files.eraseDisk', {}),
        call('shell', '__proto__.toString', {}),
      ]);
    }, BRIDGE_NAME);

    expect(answers).toMatchObject([
      { ok: false, error: { code: 'invalid-input', details: { path: 'path' } } },
      { ok: false, error: { code: 'not-found' } },
      { ok: false, error: { code: 'not-found' } },
    ]);
  });
});

test('nothing leaves the machine: the network log of a whole run names no address', async () => {
  const log = path.join(await makeTemporaryFolder('network'), 'net.json');
  const { page, close } = await launchApp({ switches: [`--log-net-log=${log}`] });
  await page.getByRole('button').first().waitFor();
  await page.waitForTimeout(2000);
  await close();

  const addresses = readFileSync(log, 'utf8').match(/(?:https?|wss?):\/\/[^"\s]+|"host":\s*"[^"]+"/g) ?? [];
  // Playwright drives the window over these two; the app itself opens nothing.
  expect(addresses.filter((address) => !/127\.0\.0\.1|localhost/.test(address))).toEqual([]);
});
