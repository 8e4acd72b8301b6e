import type { Finding, FindingCode } from '../domain/wage/findings.ts';
import type { Format } from './format.ts';
import type { Translate } from './texts.ts';

/** A finding in words: what the employer will say, what that rests on, and what to do about it. */
export interface FindingText {
  /** The group concerned; null where the finding is about the whole scenario. */
  readonly group: string | null;
  readonly statement: string;
  readonly basis: string;
  /** For the union only: not for the copy that goes to the other side. */
  readonly advice: string;
}

/** Words a finding for the window and the paper. `groupName` gives the name of a group id. */
export function findingText(
  t: Translate,
  format: Format,
  finding: Finding,
  groupName: (groupId: string) => string,
): FindingText {
  const words = WORDS[finding.code]({ t, format, values: finding.values, groupName });
  return { group: finding.groupId === undefined ? null : groupName(finding.groupId), ...words };
}

interface Material {
  readonly t: Translate;
  readonly format: Format;
  readonly values: Finding['values'];
  readonly groupName: (groupId: string) => string;
}

type Words = Omit<FindingText, 'group'>;

const WORDS: Readonly<Record<FindingCode, (material: Material) => Words>> = {
  'leaver-cost-high': ({ t, format, values }) => {
    const basis = t('findings.leaver-cost-high.basis');
    if ('missing' in values) {
      return { statement: t('findings.leaver-cost-high.missing'), basis, advice: t('findings.fill-in.response') };
    }
    const holes = {
      cost: format.yuan(amount(values['costPerLeaver'])),
      share: format.percent(amount(values['shareOfPay']), 1),
      threshold: format.percent(amount(values['threshold']), 1),
    };
    // Above a whole year's pay is only ever the second, higher threshold.
    const isDoubtful = (amount(values['threshold']) ?? 0) > 1;
    return {
      statement: isDoubtful ? t('findings.leaver-cost-high.doubt', holes) : t('findings.leaver-cost-high', holes),
      basis,
      advice: t('findings.leaver-cost-high.advice'),
    };
  },

  'response-above-turnover': ({ t, format, values }) => ({
    statement: t('findings.response-above-turnover', {
      response: format.points(amount(values['response'])),
      turnover: format.percent(amount(values['turnover'])),
    }),
    basis: t('findings.response-above-turnover.basis'),
    advice: t('findings.response-above-turnover.advice'),
  }),

  'offset-below-one': ({ t, format, values }) => {
    const basis = t('findings.offset-below-one.basis');
    if ('missing' in values) {
      return { statement: t('findings.offset-below-one.missing'), basis, advice: t('findings.fill-in.response') };
    }
    // Rounded down: what falls short of 100 % must not read as 100 %.
    const share = Math.floor((amount(values['offsetRatio']) ?? 0) * 1000) / 1000;
    return {
      statement: t('findings.offset-below-one', { share: format.percent(share, 1) }),
      basis,
      advice: t('findings.offset-below-one.advice'),
    };
  },

  'quit-elasticity-high': ({ t, format, values }) => {
    const basis = t('findings.quit-elasticity-high.basis');
    if ('missing' in values) {
      return { statement: t('findings.quit-elasticity-high.missing'), basis, advice: t('findings.fill-in.response') };
    }
    return {
      statement: quitElasticityStatement(t, format, values),
      basis,
      advice: t('findings.quit-elasticity-high.advice'),
    };
  },

  'raise-below-cpi': ({ t, format, values }) => {
    const basis = t('findings.raise-below-cpi.basis');
    if ('missing' in values) {
      return { statement: t('findings.raise-below-cpi.missing'), basis, advice: t('findings.fill-in.comparators') };
    }
    const realRaise = amount(values['realRaise']);
    return {
      statement: t('findings.raise-below-cpi', {
        rise: format.percent(amount(values['annualRise'])),
        cpi: format.percent(amount(values['cpi'])),
        loss: format.percent(realRaise === null ? null : -realRaise),
      }),
      basis,
      advice: t('findings.raise-below-cpi.advice'),
    };
  },

  'raise-below-outside': ({ t, format, values }) => {
    const basis = t('findings.raise-below-outside.basis');
    if ('missing' in values) {
      return { statement: t('findings.raise-below-outside.missing'), basis, advice: t('findings.fill-in.comparators') };
    }
    return {
      statement: t('findings.raise-below-outside', {
        rise: format.percent(amount(values['annualRise'])),
        outside: format.percent(amount(values['outsideGrowth'])),
      }),
      basis,
      advice: t('findings.raise-below-outside.advice'),
    };
  },

  'outside-guideline': ({ t, format, values }) => {
    if ('missing' in values) {
      return {
        statement: t('findings.outside-guideline.missing'),
        basis: t('findings.outside-guideline.missing.basis'),
        advice: t('findings.fill-in.comparators'),
      };
    }
    const holes = {
      rise: format.percent(amount(values['annualRise'])),
      lower: format.percent(amount(values['lower'])),
      baseline: format.percent(amount(values['baseline'])),
      upper: format.percent(amount(values['upper'])),
    };
    const basis = t('findings.outside-guideline.basis', holes);
    return values['position'] === 'below-lower'
      ? {
          statement: t('findings.outside-guideline.below', holes),
          basis,
          advice: t('findings.outside-guideline.below.advice'),
        }
      : {
          statement: t('findings.outside-guideline.above', holes),
          basis,
          advice: t('findings.outside-guideline.above.advice'),
        };
  },

  'below-minimum-wage': ({ t, format, values }) => {
    const basis = t('findings.below-minimum-wage.basis');
    if ('missing' in values) {
      return { statement: t('findings.below-minimum-wage.missing'), basis, advice: t('findings.fill-in.comparators') };
    }
    const minimum = amount(values['minimumWage']);
    const now = amount(values['wage']);
    const isBelowNow = minimum !== null && now !== null && now < minimum;
    return {
      statement: isBelowNow
        ? t('findings.below-minimum-wage.now', { wage: format.yuan(now), minimum: format.yuan(minimum) })
        : t('findings.below-minimum-wage.end', {
            wage: format.yuan(amount(values['endWage'])),
            minimum: format.yuan(minimum),
          }),
      basis,
      advice: t('findings.below-minimum-wage.advice'),
    };
  },

  'overtime-above-limit': ({ t, format, values }) => ({
    statement: t('findings.overtime-above-limit', {
      hours: format.number(amount(values['hours'])),
      limit: format.number(amount(values['limit'])),
    }),
    basis: t('findings.overtime-above-limit.basis'),
    advice: t('findings.overtime-above-limit.advice'),
  }),

  'unequal-raises': ({ t, format, values, groupName }) => {
    const lowest = amount(values['lowest']);
    const highest = amount(values['highest']);
    return {
      statement: t('findings.unequal-raises', {
        highestGroup: groupName(String(values['highestGroupId'])),
        highest: format.percent(highest),
        lowestGroup: groupName(String(values['lowestGroupId'])),
        lowest: format.percent(lowest),
        gap: format.points(lowest === null || highest === null ? null : highest - lowest),
      }),
      basis: t('findings.unequal-raises.basis'),
      advice: t('findings.unequal-raises.advice'),
    };
  },

  'cut-with-response': ({ t, format, values }) => ({
    statement: t('findings.cut-with-response', {
      wage: format.yuan(amount(values['wage'])),
      lowest: format.yuan(amount(values['lowestWage'])),
    }),
    basis: t('findings.cut-with-response.basis'),
    advice: t('findings.cut-with-response.advice'),
  }),

  'preset-outside-country': ({ t, format, values }) => {
    const basis = t('findings.preset.basis');
    if ('missing' in values) {
      return { statement: t('findings.preset.missing'), basis, advice: t('findings.fill-in.sources') };
    }
    const holes = {
      name: String(values['name']),
      country: format.country(String(values['country'])),
      year: String(values['year']),
    };
    switch (values['assumption']) {
      case 'turnover':
        return { statement: t('findings.preset.turnover', holes), basis, advice: t('findings.source.turnover.advice') };
      case 'leaverCost':
        return {
          statement: t('findings.preset.leaver-cost', holes),
          basis,
          advice: t('findings.source.leaver-cost.advice'),
        };
      default:
        return { statement: t('findings.preset.response', holes), basis, advice: t('findings.preset.response.advice') };
    }
  },

  'assumption-without-source': ({ t, values }) => {
    const basis = t('findings.source.basis');
    if ('missing' in values) {
      return { statement: t('findings.source.missing'), basis, advice: t('findings.fill-in.sources') };
    }
    switch (values['assumption']) {
      case 'turnover':
        return { statement: t('findings.source.turnover'), basis, advice: t('findings.source.turnover.advice') };
      case 'leaverCost':
        return { statement: t('findings.source.leaver-cost'), basis, advice: t('findings.source.leaver-cost.advice') };
      case 'response':
        return { statement: t('findings.source.response'), basis, advice: t('findings.source.response.advice') };
      default:
        return {
          statement: t('findings.source.on-cost', { name: String(values['name']) }),
          basis,
          advice: t('findings.source.on-cost.advice'),
        };
    }
  },
};

/** An elasticity has no finite value where pay does not outrun the outside, or where nobody is left to leave. */
function quitElasticityStatement(t: Translate, format: Format, values: Finding['values']): string {
  const newTurnover = amount(values['newTurnover']);
  const holes = {
    rise: format.percent(amount(values['payRise'])),
    from: format.percent(amount(values['turnover'])),
    to: format.percent(newTurnover),
  };
  const elasticity = amount(values['elasticity']);
  if (elasticity !== null) {
    return t('findings.quit-elasticity-high', {
      ...holes,
      elasticity: format.number(elasticity, 1),
      threshold: format.number(amount(values['threshold']), 1),
    });
  }
  if (newTurnover === 0) {
    return t('findings.quit-elasticity-high.nobody-leaves', { rise: holes.rise, from: holes.from });
  }
  return t('findings.quit-elasticity-high.outrun', {
    ...holes,
    outside: format.percent(amount(values['outsideRise'])),
  });
}

/** What a finding rests on, where it is a figure. */
function amount(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
