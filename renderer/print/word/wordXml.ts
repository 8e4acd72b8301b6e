import type { PaperModel } from '../../../shared/reports/paperModel.ts';

/** Faces that Windows has for Chinese and Latin; other machines take what the font table names beside them. */
export const WORD_FONTS = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };

/** The fonts by name, none embedded, with the name to look for where the first is not there. */
export function fontTableXml(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:font w:name="Microsoft YaHei"><w:altName w:val="微软雅黑"/><w:panose1 w:val="020B0503020204020204"/>',
    '<w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
    '<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>',
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
    '</w:fonts>',
  ].join('');
}

/** Title, author and day as the paper itself says them: nothing of the machine or the hour. */
export function corePropertiesXml({ title, issuedBy, unionName, day, language }: PaperModel): string {
  const author = issuedBy === '' ? unionName : issuedBy;
  const instant = `${day}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without what XML 1.0 cannot hold: control characters, which a paste may bring. */
export const withoutControls = (text: string): string => text.replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');

const escaped = (text: string): string => withoutControls(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
