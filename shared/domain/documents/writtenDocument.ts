import type { DocumentBody } from './documentBody.ts';

/** A document as it comes from the data, before a person edits it. */
export interface WrittenDocument {
  /** What lists call it. */
  readonly title: string;
  /** 发文字号, or empty. */
  readonly number: string;
  readonly body: DocumentBody;
}
