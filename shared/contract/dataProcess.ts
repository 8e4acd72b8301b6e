import type { Result } from '../errors.ts';

export interface OpenRequest {
  /** The workbench file, or ':memory:'. */
  readonly path: string;
  /** Makes a new workbench where there is no file. */
  readonly create: boolean;
  /** Parent of all backup folders; null keeps none. */
  readonly backupsRoot: string | null;
  readonly appVersion: string;
}

export interface OpenedWorkbench {
  /** Stays the same when the file is moved or renamed; names the folder of its backups. */
  readonly workbenchId: string;
}

/** What main tells the data process. `relay` and `hang-up` only where main carries the messages itself. */
export type FromMain =
  | { readonly kind: 'open'; readonly request: OpenRequest }
  | { readonly kind: 'port' }
  | { readonly kind: 'close' }
  /** Comes with the port to a reader that was asked for. */
  | { readonly kind: 'reader'; readonly reader: number }
  | { readonly kind: 'reader-ended'; readonly reader: number; readonly code: number }
  | { readonly kind: 'relay'; readonly connection: number; readonly message: unknown }
  | { readonly kind: 'hang-up'; readonly connection: number };

/** What the data process tells main. */
export type ToMain =
  | { readonly kind: 'opened'; readonly result: Result<OpenedWorkbench> }
  | { readonly kind: 'closed' }
  /** Only where the data process cannot start a process by itself. */
  | { readonly kind: 'start-reader'; readonly reader: number }
  | { readonly kind: 'end-reader'; readonly reader: number }
  | { readonly kind: 'relay'; readonly connection: number; readonly message: unknown };
