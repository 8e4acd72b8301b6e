import { z } from 'zod';
import type { PlainError } from '../errors.ts';
import type { InputOf, OutputOf } from './define.ts';
import { task } from './define.ts';
import { type Language, type Settings, settingsPatch } from './settings.ts';

const nothing = z.strictObject({});
const byPath = z.strictObject({ path: z.string().min(1).max(4096) });
const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);
const fileName = z.string().trim().min(1).max(200);
/** Of a file within its folder: no way out of it. */
const plainName = fileName.regex(/^[^\\/:*?"<>|]+$/).refine((name) => !/^\.+$/.test(name));
/** What main answered when it was opened. */
const opened = z.number().int().positive();

export interface OpenFile {
  readonly path: string;
  /** Without folder and ending. */
  readonly name: string;
}

export interface RecentFile extends OpenFile {
  readonly openedAtMs: number;
  readonly isMissing: boolean;
}

/** A backup of a file that cannot be opened itself. */
export interface FileBackup {
  readonly name: string;
  readonly atMs: number;
  readonly sizeBytes: number;
}

/** Where the app keeps what is not in a workbench, and what it runs on. */
export interface AppPlaces {
  readonly userData: string;
  readonly backups: string;
  readonly electron: string;
  readonly chromium: string;
}

export interface WindowState {
  readonly file: OpenFile | null;
  /** On its way to being `file`; a large file takes a moment to be checked. */
  readonly opening: OpenFile | null;
  /** Why the file of this window could not be opened. */
  readonly problem: (PlainError & { readonly path: string }) | null;
  readonly settings: Settings;
  readonly language: Language;
  readonly appVersion: string;
  readonly platform: string;
}

/** What the menu and the keyboard ask of the page; the page knows what is selected. */
export const MENU_ACTIONS = [
  'new-negotiation',
  'print',
  'find',
  'undo',
  'redo',
  'show-due',
  'show-negotiations',
  'show-campaigns',
  'show-data',
  'show-settings',
  'show-backups',
  'save-copy',
  'show-shortcuts',
  'show-about',
] as const;
export type MenuAction = (typeof MENU_ACTIONS)[number];

/** What main tells a page without being asked. */
export type WindowEvent =
  /** Saved data changed: these queries, by their names on the wire, have new answers. */
  | { readonly kind: 'changed'; readonly queries: readonly string[] }
  /** The data service ended unasked; `restarted` follows when a new one holds the file, else `down`. */
  | { readonly kind: 'service'; readonly state: 'lost' | 'restarted' | 'down' }
  /** Another file, or none, is open in this window now. */
  | { readonly kind: 'window'; readonly state: WindowState }
  | { readonly kind: 'menu'; readonly action: MenuAction }
  /** The window is about to close: store what is still being typed, then call `window.flushed`. */
  | { readonly kind: 'flush' };

/** What main answers: dialogs, files, windows, printing. A dialog that the user leaves answers null or false. */
export const shellContract = {
  window: {
    state: task<WindowState>()(nothing.parse),
    flushed: task<void>()(nothing.parse),
    /** The page can be worked with: ends the start-up measurement. */
    usable: task<void>()(nothing.parse),
  },
  settings: {
    update: task<WindowState>()(settingsPatch.parse),
  },
  files: {
    recent: task<RecentFile[]>()(nothing.parse),
    forget: task<void>()(byPath.parse),
    /** Asks where, makes an empty workbench there and opens it. */
    create: task<boolean>()(nothing.parse),
    /** Makes a workbench in the documents folder without asking, under a name that is still free, and opens it. */
    createNamed: task<void>()(z.strictObject({ name: fileName }).parse),
    /** Asks which, and opens it. */
    open: task<boolean>()(nothing.parse),
    openPath: task<void>()(byPath.parse),
    /** Closes the workbench and shows the start page. */
    close: task<void>()(nothing.parse),
    /** Backups of a file that was open once, newest first; empty where none are known. */
    backupsOf: task<FileBackup[]>()(byPath.parse),
    /** Copies a backup of the file beside the others in the documents folder and opens the copy. */
    openBackupCopy: task<void>()(byPath.extend({ name: z.string().regex(/^\d{13}\.workbench$/) }).parse),
    /** Asks for a place that `workbench.saveCopy` may write to. */
    chooseCopyPath: task<string | null>()(nothing.parse),
    /** Asks for a place that the data service may write a table to. */
    chooseTablePath: task<string | null>()(
      z.strictObject({ suggestedName: fileName, kind: z.enum(['xlsx', 'csv']) }).parse,
    ),
    showInFolder: task<void>()(nothing.parse),
    /** Asks where and writes the text or bytes; answers the path. The name of `any` file brings its own ending. */
    save: task<string | null>()(
      z.strictObject({
        suggestedName: fileName,
        kind: z.enum(['json', 'pdf', 'docx', 'xlsx', 'csv', 'ics', 'any']),
        content: z.union([z.string(), bytes]),
      }).parse,
    ),
  },
  /** Many files at once, in a folder of their own within one that the user chooses. */
  folders: {
    begin: task<{ folder: number; path: string } | null>()(z.strictObject({ name: fileName }).parse),
    add: task<void>()(
      z.strictObject({
        folder: opened,
        files: z
          .array(z.strictObject({ name: plainName, content: bytes }))
          .min(1)
          .max(100),
      }).parse,
    ),
    end: task<void>()(z.strictObject({ folder: opened }).parse),
    /** Takes back what was written. */
    drop: task<void>()(z.strictObject({ folder: opened }).parse),
  },
  reminders: {
    /**
     * Shows a notification of the system, once a day for each file; a click on it brings the window to the front, on
     * what is due. Answers whether it was shown: not where the system has none.
     */
    notify: task<boolean>()(
      z.strictObject({ day: z.iso.date(), title: z.string().trim().min(1).max(100), body: z.string().max(300) }).parse,
    ),
  },
  app: {
    places: task<AppPlaces>()(nothing.parse),
  },
  print: {
    /** Lays a paper's model out on A4 and answers the PDF. */
    toPdf: task<Uint8Array>()(z.strictObject({ paper: z.unknown() }).parse),
    /**
     * Asks where a PDF of many parts goes and opens it; `add` prints one part after the other, `end` makes them one file
     * and answers its path, `drop` leaves nothing behind.
     */
    beginPdf: task<number | null>()(
      z.strictObject({ suggestedName: fileName, title: z.string().max(300), startsOdd: z.boolean() }).parse,
    ),
    addToPdf: task<void>()(z.strictObject({ pdf: opened, paper: z.unknown() }).parse),
    endPdf: task<string>()(z.strictObject({ pdf: opened }).parse),
    dropPdf: task<void>()(z.strictObject({ pdf: opened }).parse),
    /** Shows the bytes of a PDF in a window of its own, from where the system's print dialog opens. */
    showPdf: task<void>()(z.strictObject({ title: z.string().max(300), pdf: bytes }).parse),
    /** For the print page only: what it has to lay out. */
    model: task<unknown>()(nothing.parse),
    /** For the print page only: fonts and charts are drawn. */
    ready: task<void>()(nothing.parse),
    /** For the print page only: it cannot be laid out. */
    failed: task<void>()(z.strictObject({ reason: z.string() }).parse),
  },
};

export type ShellContract = typeof shellContract;
export type ShellHandlers<Context> = {
  readonly [G in keyof ShellContract]: {
    readonly [N in keyof ShellContract[G]]: (
      context: Context,
      input: InputOf<ShellContract[G][N]>,
    ) => OutputOf<ShellContract[G][N]> | Promise<OutputOf<ShellContract[G][N]>>;
  };
};
