import type { TemplateData } from 'easy-template-x';
import {
  BODY_FIELD,
  TEMPLATE_LISTS,
  TEMPLATE_VALUES,
  type TemplateListName,
} from '../../../shared/domain/templates/templateValues.ts';
import {
  TEMPLATE_MOST_BYTES,
  type TemplateCheck,
  type TemplateFault,
} from '../../../shared/domain/templates/template.ts';
import { AppError } from '../../../shared/errors.ts';
import { TableError } from '../spreadsheet/table.ts';
import { checkZip } from '../spreadsheet/zipSafety.ts';

/** A letter is some ten parts and a few hundred kilobytes; pictures of a letterhead some megabytes. */
const LIMITS = { entries: 500, unfoldedBytes: 40_000_000, ratio: 200, ratioFromBytes: 1_000_000 };
/** What Word would run, or open with another program. */
const ACTIVE_PARTS = /vbaProject|vbaData|activeX|embeddings\/|oleObject|\.bin$/i;
/** Fields of Word that fetch or start something when the document is opened. */
const ACTIVE_FIELDS = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|DATABASE)\b/;
const MOST_FIELDS = 2000;
/** Characters of a template's text in a message. */
const MOST_SHOWN = 40;

function refused(fault: TemplateFault, message: string, details: Readonly<Record<string, unknown>> = {}): AppError {
  return new AppError('template-refused', message, { fault, ...details });
}

/**
 * Makes sure that a file is a DOCX that neither runs nor fetches anything and whose fields are whole; nothing of it is
 * trusted before.
 * @throws template-refused with the `fault`
 */
export async function checkTemplateFile(bytes: Uint8Array): Promise<void> {
  if (bytes.byteLength > TEMPLATE_MOST_BYTES) throw refused('too-large', `${bytes.byteLength} bytes`);
  const texts = new Map<string, Buffer[]>();
  const names = await checkZip(bytes, LIMITS, (name, piece) => {
    if (!/\.(xml|rels)$/i.test(name)) return;
    const pieces = texts.get(name);
    if (pieces) pieces.push(piece);
    else texts.set(name, [piece]);
  }).catch((error: unknown) => {
    if (!(error instanceof TableError)) throw error;
    throw refused(error.problem === 'zip-bomb' ? 'too-large' : 'not-docx', error.message);
  });
  if (!names.has('[Content_Types].xml') || !names.has('word/document.xml'))
    throw refused('not-docx', 'no document part');
  const active = [...names].find((name) => ACTIVE_PARTS.test(name));
  if (active !== undefined) throw refused('active-content', active);
  for (const [name, pieces] of texts) checkPart(name, Buffer.concat(pieces).toString('utf8'));
}

function checkPart(name: string, xml: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw refused('not-docx', `${name} declares entities`);
  if (name === '[Content_Types].xml' && /macroEnabled/i.test(xml))
    throw refused('active-content', 'macro-enabled type');
  if (name.endsWith('.rels')) {
    for (const [relation] of xml.matchAll(/<Relationship\b[^<>]*>/g)) {
      if (/TargetMode\s*=\s*["']External/i.test(relation) && !/\/hyperlink["']/i.test(relation)) {
        throw refused('outside-content', name);
      }
    }
  }
  const instructions = [...xml.matchAll(/<w:instrText[^<>]*>([^<]*)</g), ...xml.matchAll(/w:instr="([^"]*)"/g)];
  const field = instructions.map(([, text]) => text ?? '').find((text) => ACTIVE_FIELDS.test(text));
  if (field !== undefined) throw refused('active-content', field.trim().slice(0, MOST_SHOWN));
  if (/<w:altChunk\b/.test(xml)) throw refused('outside-content', `${name} takes another file in`);
  for (const text of paragraphsOf(xml)) checkFields(name, text);
}

const paragraphsOf = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)</g)].map(([, each]) => each ?? '').join(''));

/** What the reader of fields passes over: a brace without its partner, and text that the body would replace. */
function checkFields(part: string, text: string): void {
  const lone = /\{[^{}]*(?=\{|$)|(?<=^|\})[^{}]*\}/.exec(text)?.[0].slice(0, MOST_SHOWN);
  if (lone !== undefined) throw refused('broken-field', `${part}: ${lone}`, { field: lone });
  const [before = '', ...others] = text.split(`{${BODY_FIELD}}`);
  const beside = others.length > 0 ? [before, ...others].join(' ').trim().slice(0, MOST_SHOWN) : '';
  if (beside !== '') throw refused('body-not-alone', `${part}: ${beside}`, { field: beside });
}

/** Loaded with the first template: the service starts without it. */
async function openHandler() {
  const { TemplateHandler } = await import('easy-template-x');
  return new TemplateHandler({ maxXmlDepth: 60 });
}

/** Names a broken field where the reader of templates knows which one it is. */
function brokenField(error: unknown): AppError {
  const details = typeof error === 'object' && error !== null ? error : {};
  const field = ['tagRawText', 'openDelimiterText', 'closeDelimiterText']
    .map((key): unknown => Reflect.get(details, key))
    .find((value) => typeof value === 'string');
  return refused('broken-field', String(error), { field: field ?? '' });
}

/**
 * The fields of a template that has been checked as a file.
 * @throws template-refused
 */
export async function templateFieldsOf(bytes: Uint8Array): Promise<TemplateCheck> {
  await checkTemplateFile(bytes);
  const handler = await openHandler();
  const tags = await handler.parseTags(Buffer.from(bytes)).catch((error: unknown) => {
    throw brokenField(error);
  });
  if (tags.length > MOST_FIELDS) throw refused('too-large', `${tags.length} fields`);
  const known = new Set<string>();
  const unknown = new Set<string>();
  const open: string[] = [];
  for (const { name, disposition } of tags) {
    if (disposition === 'Close') {
      if (open.pop() !== name) throw refused('broken-field', `{/${name}}`, { field: `{/${name}}` });
      continue;
    }
    (isKnownField(name, disposition === 'Open', open.at(-1)) ? known : unknown).add(name);
    if (disposition === 'Open') open.push(name);
  }
  const left = open.at(-1);
  if (left !== undefined) throw refused('broken-field', `{#${left}}`, { field: `{#${left}}` });
  return { known: [...known], unknown: [...unknown] };
}

const isList = (name: string): name is TemplateListName => Object.hasOwn(TEMPLATE_LISTS, name);

function isKnownField(name: string, opensList: boolean, within = ''): boolean {
  if (opensList) return isList(name);
  const ofRow: readonly string[] = isList(within) ? TEMPLATE_LISTS[within].fields : [];
  return ofRow.includes(name) || name === BODY_FIELD || Object.hasOwn(TEMPLATE_VALUES, name);
}

/**
 * A template with its named fields filled in; a field of an unknown name stays as it is written.
 * @throws template-refused, which names the template
 */
export async function fillTemplate(bytes: Uint8Array, values: TemplateData, name = ''): Promise<Uint8Array> {
  const { unknown } = await templateFieldsOf(bytes).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError(error.code, error.message, { ...error.details, name }) : error;
  });
  const handler = await openHandler();
  const kept = Object.fromEntries(unknown.map((field) => [field, `{${field}}`]));
  const filled = await handler.process(Buffer.from(bytes), { ...kept, ...values }).catch((error: unknown) => {
    throw brokenField(error);
  });
  return new Uint8Array(filled);
}
