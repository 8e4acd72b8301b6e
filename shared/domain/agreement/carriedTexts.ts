import type { Language } from '../../contract/settings.ts';
import { nameMadeOf } from '../negotiation/name.ts';
import type { CarriedTexts } from './nextNegotiation.ts';

type Texts = Pick<CarriedTexts, 'scenarioTitle' | 'benefits'> & {
  readonly source: (from: string, before: string) => string;
  readonly nextTitle: (title: string) => string;
};

/** As a sample's texts: stored with the negotiation, in the language that it is made in. */
const TEXTS: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    scenarioTitle: '方案 1',
    source: (from, before) =>
      `沿用《${from}》的数字，请换成近十二个月的实际数${before.trim() === '' ? '' : `。原来的依据：${before}`}`,
    benefits: (names) => `上一份协议约定、不算在工资里、继续执行的福利：${names.join('、')}。新方案没有计入。`,
    nextTitle: (title) => `${title}（下一年）`,
  },
  en: {
    scenarioTitle: 'Scenario 1',
    source: (from, before) =>
      `Carried over from “${from}”; replace it with the last twelve months${before.trim() === '' ? '' : `. It rested on: ${before}`}`,
    benefits: (names) =>
      `Benefits of the last agreement that go on outside wages: ${names.join(', ')}. The new scenario does not count them.`,
    nextTitle: (title) => `${title} (next year)`,
  },
};

/** `title`: of the negotiation before; `nextTitle`: of the new one, where it is known. */
export function carriedTexts(language: Language, title: string, nextTitle: string | null): CarriedTexts {
  const texts = TEXTS[language];
  return {
    title: nextTitle ?? nameMadeOf(title, texts.nextTitle),
    scenarioTitle: texts.scenarioTitle,
    source: (before) => texts.source(title, before),
    benefits: texts.benefits,
  };
}
