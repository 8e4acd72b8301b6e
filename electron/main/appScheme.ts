import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, protocol, type Session } from 'electron';

const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://workbench`;

/** Strict but for styles: the component kit writes style elements at run time. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  // No name is ever looked up, whatever Chromium would like to fetch for itself.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** PDFs on show, by the address under which their viewer asks for them. */
const shownPdfs = new Map<string, Uint8Array>();

/** Serves the bytes of a PDF, which never touch the disk, under an address that nobody can guess, until `end`. */
export function servePdf(pdf: Uint8Array): { url: string; end: () => void } {
  const url = `${ORIGIN}/${randomUUID()}.pdf`;
  shownPdfs.set(url, pdf);
  return { url, end: () => shownPdfs.delete(url) };
}

/** Serves the built pages, the PDFs on show and nothing else, and lets no request leave the machine. */
export function serveAppScheme(session: Session): void {
  const root = join(app.getAppPath(), 'out', 'app', 'renderer');
  session.protocol.handle(SCHEME, async (request) => {
    const pdf = shownPdfs.get(request.url);
    if (pdf) return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } });
    const path = normalize(join(root, decodeURIComponent(new URL(request.url).pathname)));
    const mediaType = MEDIA_TYPES[extname(path)];
    if (!path.startsWith(root + sep) || mediaType === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(path), {
        headers: {
          'content-type': mediaType,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
  // Chromium would fetch dictionaries for its spell checker.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    // The PDF viewer's own parts come from inside the browser.
    answer({ cancel: !/^(app:|devtools:|data:|blob:|chrome-extension:|chrome:\/\/resources\/)/.test(url) });
  });
}
