import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test, vi } from 'vitest';
import { LanguageContext } from '../../../renderer/app/texts.ts';
import { LogPanel } from '../../../renderer/features/proposals/LogPanel.tsx';
import { PositionsPanel } from '../../../renderer/features/proposals/PositionsPanel.tsx';
import { StandingPanel } from '../../../renderer/features/proposals/StandingPanel.tsx';
import type { Language } from '../../../shared/contract/settings.ts';
import { NO_POSITIONS } from '../../../shared/domain/negotiation/positions.ts';
import { proposalHistory } from '../../../shared/domain/proposals/history.ts';
import { NO_RESPONSE, priceProposal } from '../../../shared/domain/proposals/pricing.ts';
import type { ProposalEntry, Side } from '../../../shared/domain/proposals/proposal.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { entryOf, percentTerms } from '../../fixtures/proposals.ts';

// A field knows the way to the service; nothing is sent while a panel is only drawn.
vi.hoisted(() => vi.stubGlobal('window', {}));

function wordsOf(panel: ReactNode, language: Language = 'zh-CN'): string {
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={createTexts(language)}>
      <LanguageContext value={language}>{panel}</LanguageContext>
    </I18nextProvider>,
  );
  return markup.replaceAll(/<[^>]*>/gu, '|').replaceAll(/\|[|\s]*/gu, '|');
}

/** A hundred people at 5,000 yuan; turnover of 20 % at 20,000 yuan a leaver falls by 5 points. */
const detail = negotiationDetail({ scenarios: [storedScenario({ response: { kind: 'points', value: 0.05 } })] });

function proposed(number: number, side: Side, day: string, rate: number, more: Partial<ProposalEntry> = {}) {
  const terms = percentTerms(rate);
  return entryOf(number, { side, day, terms, pricing: priceProposal(detail, terms, NO_RESPONSE).pricing, ...more });
}

const entries = [
  proposed(1, 'union', '2026-03-01', 0.08),
  proposed(2, 'employer', '2026-03-03', 0.02),
  proposed(3, 'union', '2026-03-10', 0.06, { round: 2 }),
];

describe('where both stand', () => {
  const panel = (of: readonly ProposalEntry[], now = detail) => (
    <StandingPanel
      detail={now}
      history={proposalHistory(of)}
      responseFrom={now.scenarios[0] ?? null}
      showsTitles={false}
      onRecord={() => {}}
    />
  );

  test('is told in raises and yuan a year, with the gap and what the middle would cost', () => {
    const words = wordsOf(panel(entries));

    expect(words).toContain(
      '|工会|第 2 轮 · 3月10日|6%|36.0 万元/年|按比例 +6%，2026年1月起|共让 2 个百分点，12.0 万元/年|',
    );
    expect(words).toContain('|差距|4|个百分点|24.0|万元/年|');
    expect(words).toContain('各让一半：统一涨 4%，企业每年多付 24.0 万元，少流失省回 10.0 万元，抵回 42%。');
    expect(words).not.toContain('现在算是');
    expect(wordsOf(panel(entries), 'en')).toContain(
      'Meeting in the middle: 4% for all costs the employer 240,000 yuan',
    );
  });

  test('has no gap while one side has not spoken', () => {
    const words = wordsOf(panel(entries.slice(0, 1)));

    expect(words).toContain('|企业|还没有出价|');
    expect(words).toContain('|差距|双方都出价后才有差距|');
  });

  test('says what a proposal would cost now that the workforce has changed, beside the price of then', () => {
    const words = wordsOf(panel(entries, { ...detail, groups: [storedGroup({ headcount: 200 })] }));

    expect(words).toContain('|6%|36.0 万元/年|');
    expect(words).toContain('职工或缴费已变：现在算是 72.0 万元/年，相当于 6%');
  });
});

describe('the log', () => {
  test('has the latest entry on top, with gap and concession in points and yuan', () => {
    const words = wordsOf(<LogPanel detail={detail} history={proposalHistory(entries)} onMakeScenario={() => {}} />);

    expect(words).toContain('|3 条，只增不改|');
    expect(words).toContain('|2|3月10日|工会|口头|按比例 +6%，2026年1月起|6%|360,000|4|240,000|2|120,000|1|3月3日|');
  });

  test('shows a page of a long log', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => entryOf(at + 1, { words: `第 ${at + 1} 句` }));
    const words = wordsOf(<LogPanel detail={detail} history={proposalHistory(many)} onMakeScenario={() => {}} />);

    expect(words).toContain('第 10000 句');
    expect(words).toContain('第 9951 句');
    expect(words).not.toContain('第 9950 句');
  });
});

describe('positions', () => {
  const positions = { ...NO_POSITIONS, unionAim: 0.05, unionResistance: 0.06, employerLimit: 0.04 };
  const withPositions = { ...detail, negotiation: { ...detail.negotiation, positions } };
  const panel = (isShown: boolean) => (
    <PositionsPanel
      detail={withPositions}
      history={proposalHistory(entries)}
      isShown={isShown}
      costOf={(raise) => raise * 600_000_000}
    />
  );

  test('say where there is no room to agree, what does not fit, and where each side stands', () => {
    const words = wordsOf(panel(true));

    expect(words).toContain('暂无成交区间：企业上限 4% 低于工会底线 6%，差 2 个百分点。');
    expect(words).toContain('工会目标 5% 低于底线 6%，请核对。');
    expect(words).toContain('工会现出价落在缺口里。 比目标高 1 个百分点。');
    expect(words).not.toContain('区间。');
  });

  test('say nothing while they are hidden', () => {
    const words = wordsOf(panel(false));

    expect(words).toBe('|双方立场|机密|显示|已隐藏，以免旁人看到屏幕。对外文书上从不出现。|');
  });
});
