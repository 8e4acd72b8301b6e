import type { Finding, FindingCode } from '../domain/wage/findings.ts';
import type { Format } from './format.ts';
import type { Translate } from './texts.ts';

interface Material {
  readonly t: Translate;
  readonly format: Format;
  readonly values: Finding['values'];
  readonly groupName: (groupId: string) => string;
}

/**
 * A finding as an open statement of a limit, fit for the other side's eyes: neither advice nor a guess at what they will
 * say. Null where the paper says the same elsewhere.
 */
export function limitText(
  t: Translate,
  format: Format,
  { code, values }: Pick<Finding, 'code' | 'values'>,
  groupName: (groupId: string) => string,
): string | null {
  return LIMITS[code]({ t, format, values, groupName });
}

const LIMITS: Readonly<Record<FindingCode, (material: Material) => string | null>> = {
  'leaver-cost-high': ({ t, format, values }) =>
    t('brief.limit-leaver-cost', {
      cost: format.yuan(amount(values['costPerLeaver'])),
      share: format.percent(amount(values['shareOfPay']), 1),
      threshold: format.percent(amount(values['threshold']), 1),
    }),
  'response-above-turnover': ({ t, format, values }) =>
    t('brief.limit-response', {
      response: format.points(amount(values['response'])),
      turnover: format.percent(amount(values['turnover'])),
    }),
  // Rounded down: what falls short of 100 % must not read as 100 %.
  'offset-below-one': ({ t, format, values }) =>
    t('brief.limit-offset', {
      share: format.percent(Math.floor((amount(values['offsetRatio']) ?? 0) * 1000) / 1000, 1),
    }),
  'quit-elasticity-high': ({ t, format, values }) => {
    const holes = {
      from: format.percent(amount(values['turnover'])),
      to: format.percent(amount(values['newTurnover'])),
    };
    const elasticity = amount(values['elasticity']);
    if (elasticity === null) return t('brief.limit-elasticity-unbounded', holes);
    const threshold = format.number(amount(values['threshold']), 1);
    return t('brief.limit-elasticity', { ...holes, elasticity: format.number(elasticity, 1), threshold });
  },
  'raise-below-cpi': ({ t, format, values }) =>
    t('brief.limit-cpi', {
      rise: format.percent(amount(values['annualRise'])),
      cpi: format.percent(amount(values['cpi'])),
    }),
  'raise-below-outside': ({ t, format, values }) =>
    t('brief.limit-outside', {
      rise: format.percent(amount(values['annualRise'])),
      growth: format.percent(amount(values['outsideGrowth'])),
    }),
  'outside-guideline': ({ t, format, values }) =>
    t('brief.limit-guideline', {
      rise: format.percent(amount(values['annualRise'])),
      lower: format.percent(amount(values['lower'])),
      baseline: format.percent(amount(values['baseline'])),
      upper: format.percent(amount(values['upper'])),
    }),
  'below-minimum-wage': ({ t, format, values }) => {
    const wages = [amount(values['wage']), amount(values['endWage'])].filter((wage) => wage !== null);
    return t('brief.limit-minimum-wage', {
      wage: format.yuan(Math.min(...wages)),
      minimum: format.yuan(amount(values['minimumWage'])),
    });
  },
  'overtime-above-limit': ({ t, format, values }) =>
    t('brief.limit-overtime', {
      hours: format.number(amount(values['hours'])),
      limit: format.number(amount(values['limit'])),
    }),
  'unequal-raises': ({ t, format, values, groupName }) =>
    t('brief.limit-unequal', {
      highestGroup: groupName(String(values['highestGroupId'])),
      highest: format.percent(amount(values['highest'])),
      lowestGroup: groupName(String(values['lowestGroupId'])),
      lowest: format.percent(amount(values['lowest'])),
    }),
  'cut-with-response': ({ t, format, values }) =>
    t('brief.limit-cut', {
      wage: format.yuan(amount(values['wage'])),
      lowest: format.yuan(amount(values['lowestWage'])),
    }),
  'preset-outside-country': ({ t, format, values }) => {
    const holes = {
      name: String(values['name']),
      country: format.country(String(values['country'])),
      year: String(values['year']),
    };
    switch (values['assumption']) {
      case 'turnover':
        return t('brief.limit-preset-turnover', holes);
      case 'leaverCost':
        return t('brief.limit-preset-leaver-cost', holes);
      default:
        return t('brief.limit-preset-response', holes);
    }
  },
  // The assumptions' own table says "no source stated" beside each.
  'assumption-without-source': () => null,
};

/** What a check that could not be made would have looked at. */
export function uncheckedText(t: Translate, code: FindingCode): string {
  return {
    'leaver-cost-high': t('brief.unchecked-leaver-cost'),
    'response-above-turnover': t('brief.unchecked-response'),
    'offset-below-one': t('brief.unchecked-offset'),
    'quit-elasticity-high': t('brief.unchecked-elasticity'),
    'raise-below-cpi': t('brief.unchecked-cpi'),
    'raise-below-outside': t('brief.unchecked-outside'),
    'outside-guideline': t('brief.unchecked-guideline'),
    'below-minimum-wage': t('brief.unchecked-minimum-wage'),
    'overtime-above-limit': t('brief.unchecked-overtime'),
    'unequal-raises': t('brief.unchecked-unequal'),
    'cut-with-response': t('brief.unchecked-cut'),
    'preset-outside-country': t('brief.unchecked-presets'),
    'assumption-without-source': t('brief.unchecked-sources'),
  }[code];
}

/** What a finding rests on, where it is a figure. */
function amount(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
