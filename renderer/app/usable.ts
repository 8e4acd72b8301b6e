import { shell } from '../api/bridge.ts';

let isReported = false;

/** Ends the start-up measurement: the first page with something to work on stands. */
export function reportUsable(): void {
  if (isReported) return;
  isReported = true;
  void shell.window.usable({});
}
