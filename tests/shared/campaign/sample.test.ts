import { describe, expect, test } from 'vitest';
import { sampleLedger, type SampleTarget } from '../../../shared/domain/campaign/sampleLedger.ts';
import { sampleUscc } from '../../../shared/domain/campaign/sampleNames.ts';
import { checkTargetLog, openStandingRules } from '../../../shared/domain/campaign/targetStanding.ts';
import { checkUscc } from '../../../shared/domain/enterprise/uscc.ts';
import { regionPath } from '../../../shared/domain/enterprise/regions.ts';
import { nameKey } from '../../../shared/domain/units/nameKey.ts';
import { unitFields } from '../../../shared/domain/units/unit.ts';
import { checkAgreementDays, unitAgreementFields } from '../../../shared/domain/units/unitAgreement.ts';
import { SHIPPED_HOLIDAYS } from '../../../shared/domain/procedure/shippedHolidays.ts';

const UNITS = 4000;
const ledgerOf = (seed: number, units = UNITS) => {
  const ledger = sampleLedger({ units, seed, language: 'zh-CN' });
  const blocks = [...ledger.blocks()];
  return {
    campaigns: ledger.campaigns,
    units: blocks.flatMap((block) => block.units),
    targets: blocks.flatMap((block) => block.targets),
  };
};
const { units, targets, campaigns } = ledgerOf(1);

test('a made-up ledger has as many units as were asked for, also where blocks do not divide them', () => {
  expect([1, 49, 50, 51, 1234].map((count) => ledgerOf(3, count).units.length)).toEqual([1, 49, 50, 51, 1234]);
});

test('the same seed makes the same ledger, another seed another one', () => {
  expect(ledgerOf(7, 300)).toEqual(ledgerOf(7, 300));
  expect(ledgerOf(8, 300).units.map(({ id }) => id)).not.toEqual(ledgerOf(7, 300).units.map(({ id }) => id));
});

describe('a made-up unit', () => {
  test('passes what the ledger asks of one that is typed in', () => {
    for (const { fields } of units) expect(unitFields.parse(fields)).toEqual(fields);
  });

  test('has a credit code with a valid check digit or none, and no two have the same', () => {
    const codes = units.map(({ fields }) => fields.uscc).filter((code) => code !== '');
    expect(new Set(codes.map((code) => checkUscc(code).state))).toEqual(new Set(['valid']));
    expect(new Set(codes).size).toBe(codes.length);
    expect(sampleUscc('630102', 0)).toMatch(/^91630102YY/);
  });

  test('has a name of its own', () => {
    expect(new Set(units.map(({ fields }) => nameKey(fields.name))).size).toBe(units.length);
  });

  test('lies in a county of Qinghai, and every county has some', () => {
    const paths = units.map(({ fields }) => regionPath(fields.regionCode));
    expect(new Set(paths.map((path) => path[0]?.code))).toEqual(new Set(['630000']));
    expect(new Set(paths.map((path) => path.length))).toEqual(new Set([3]));
    expect(new Set(units.map(({ fields }) => fields.regionCode)).size).toBe(45);
  });

  test('can be called by nobody and says that it is generated', () => {
    for (const { fields } of units) {
      expect(fields.telephone).toMatch(/^097\d-0/);
      expect(fields.addressee).toContain('某');
      expect(fields.notes).toContain('演示');
    }
  });

  test('has agreements that do not end before they start, none of them before the one it follows', () => {
    const schema = unitAgreementFields.superRefine(checkAgreementDays);
    for (const { agreements } of units) {
      for (const { fields } of agreements) expect(schema.parse(fields)).toEqual(fields);
      const first = agreements.map(({ fields }) => fields.fromDay);
      expect(first).toEqual(first.toSorted());
    }
  });
});

describe('the history of a made-up target', () => {
  test('keeps the order that the procedure asks for', () => {
    const rules = openStandingRules('qinghai', SHIPPED_HOLIDAYS);
    for (const { events } of targets) expect(() => checkTargetLog(events, rules)).not.toThrow();
  });

  test('shows all that happens in a campaign', () => {
    const kinds = new Set(targets.flatMap(({ events }) => events.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      'authority-asked',
      'authority-receipt',
      'correction',
      'dispute-applied',
      'draft',
      'filed',
      'materials-asked',
      'materials-given',
      'objected',
      'offer-issued',
      'offer-received',
      'offer-sent',
      'published',
      'reply',
      'resubmitted',
      'review-passed',
      'session',
      'signed',
      'union-filed',
      'urged',
      'vote',
      'withdrawn',
    ]);
  });

  test('has an offer number that no other target of the campaign has', () => {
    const numbers = ofCampaign(targets).map(({ offerNumber }) => offerNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test('some are added to the frozen list and some taken off while the campaign runs', () => {
  const now = ofCampaign(targets);
  const { opens, closes } = campaigns.now.fields;
  expect({ opens, closes }).toEqual({ opens: '2021-04-01', closes: '2021-05-31' });
  expect(now.filter(({ isFrozen }) => !isFrozen).length).toBeGreaterThan(0);
  expect(now.filter(({ removedOn }) => removedOn !== null).length).toBeGreaterThan(0);
  expect(now.filter(({ isFrozen }) => isFrozen).length).toBeGreaterThan(UNITS / 3);
});

function ofCampaign(all: readonly SampleTarget[]) {
  return all.filter(({ campaign }) => campaign === campaigns.now);
}
