import { z } from 'zod';
import { recordId } from '../domain/negotiation/texts.ts';
import {
  type FilledDocument,
  type Template,
  TEMPLATE_MOST_BYTES,
  type TemplateCheck,
  templateFields,
} from '../domain/templates/template.ts';
import type { RuleIssue } from '../domain/wage/inputIssues.ts';
import { command, lazily, query, task } from './define.ts';
import { byId, bytes, nothing, patchOf } from './inputs.ts';

const file = bytes.refine((all) => all.byteLength > 0 && all.byteLength <= TEMPLATE_MOST_BYTES, {
  params: { code: 'too-big', max: TEMPLATE_MOST_BYTES } satisfies RuleIssue,
});

/** DOCX files of the user that take the place of a document of the product (文书模板). */
export const templateCalls = {
  templates: {
    list: query<Template[]>('templates')(nothing.parse),
    /** Keeps a file that `check` let pass; it is checked again whenever it is filled. */
    add: command<{ id: string }>('templates')(lazily(() => templateFields.extend({ bytes: file }))),
    /** Of a kind one is used at most: using one stops using the other. */
    update: command<void>('templates')(lazily(() => patchOf(templateFields))),
    remove: command<void>('templates')(byId.parse),
    /** The file as it was added. */
    read: query<Uint8Array>('templates')(byId.parse),
    /** The named fields that a file or a kept template uses, and those of unknown names; refused as `template-refused`. */
    check: task<TemplateCheck>()(
      lazily(() => z.union([z.strictObject({ bytes: file }), z.strictObject({ id: recordId })])),
    ),
    /** A draft in the template that is used for its kind; null where none is. */
    fill: task<FilledDocument | null>()(lazily(() => z.strictObject({ documentId: recordId }))),
  },
};
