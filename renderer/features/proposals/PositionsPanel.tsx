import './positionsPanel.css';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { Positions } from '../../../shared/domain/negotiation/positions.ts';
import type { ProposalHistory } from '../../../shared/domain/proposals/history.ts';
import {
  positionWarnings,
  type SettlementZone,
  settlementZone,
} from '../../../shared/domain/proposals/settlementZone.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { api } from '../../api/bridge.ts';
import { type Texts, useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { EditorBlock } from '../scenarios/EditorBlock.tsx';
import {
  PLACE_TEXTS,
  POSITION_TEXTS,
  type PositionField,
  raiseText,
  SIDE_TEXTS,
  WARNING_TEXTS,
} from './proposalTexts.ts';
import { positionsShown } from './proposalsView.ts';

const UNION_FIELDS = ['unionOpening', 'unionAim', 'unionResistance'] as const satisfies readonly PositionField[];
const EMPLOYER_FIELDS = ['employerOpening', 'employerLimit'] as const satisfies readonly PositionField[];

/** −100 % would leave no wage. */
const LOWEST_POSITION = -0.99;

interface PositionsPanelProps {
  readonly detail: NegotiationDetail;
  readonly history: ProposalHistory;
  readonly isShown: boolean;
  /** Run-rate cost of a raise for all, in fen; null while nobody is employed. */
  readonly costOf: ((raise: number) => number) | null;
}

/** What both sides want: in sight only as long as nobody else looks at the screen. */
export function PositionsPanel({ detail, history, isShown, costOf }: PositionsPanelProps) {
  const { t } = useTexts();
  const { id, positions } = detail.negotiation;
  const toggle = (
    <span className="positions-panel__actions">
      <span className="editor-block__tag">{t('positions.confidential')}</span>
      <Button type="link" size="small" aria-expanded={isShown} onClick={() => positionsShown(id, !isShown)}>
        {isShown ? t('positions.hide') : t('positions.show')}
      </Button>
    </span>
  );
  return (
    <EditorBlock title={t('positions.title')} action={toggle}>
      {isShown ? (
        <>
          <PositionFields id={id} positions={positions} costOf={costOf} />
          <Zone positions={positions} history={history} />
        </>
      ) : (
        <p className="editor-block__note">{t('positions.hidden')}</p>
      )}
    </EditorBlock>
  );
}

interface PositionFieldsProps extends Pick<PositionsPanelProps, 'costOf'> {
  readonly id: string;
  readonly positions: Positions;
}

function PositionFields({ id, positions, costOf }: PositionFieldsProps) {
  const { t, format } = useTexts();
  const run = useRun();
  // Two fields can be committed before the first answer is there.
  const latest = useRef(positions);
  useEffect(() => {
    latest.current = positions;
  }, [positions]);
  const store = (change: Partial<Positions>) => {
    latest.current = { ...latest.current, ...change };
    const patch = { positions: latest.current };
    return run(() => api.negotiations.update({ id, patch }));
  };
  const field = (name: PositionField) => {
    const raise = positions[name];
    return (
      <div key={name} className="positions-panel__row">
        <NumberField
          label={t(POSITION_TEXTS[name])}
          kind="percent"
          optional
          min={LOWEST_POSITION}
          max={INPUT_BOUNDS.raise}
          value={raise}
          onCommit={(value) => store({ [name]: value })}
        />
        <span className="positions-panel__cost">{raise !== null && costOf && format.money(costOf(raise))}</span>
      </div>
    );
  };
  return (
    <div className="positions-panel">
      <div role="group" aria-label={t('proposals.union')}>
        <h3>
          {t('proposals.union')}
          <span>{t('positions.cost-a-year')}</span>
        </h3>
        {UNION_FIELDS.map(field)}
      </div>
      <div role="group" aria-label={t('proposals.employer')}>
        <h3>{t('proposals.employer')}</h3>
        {EMPLOYER_FIELDS.map(field)}
      </div>
      <TextField
        label={t('positions.notes')}
        placeholder={t('positions.notes-hint')}
        multiline
        value={positions.notes}
        onCommit={(notes) => store({ notes })}
      />
    </div>
  );
}

function Zone({ positions, history }: { positions: Positions; history: ProposalHistory }) {
  const texts = useTexts();
  const { t, format } = texts;
  const standing = { union: history.union.standing, employer: history.employer.standing };
  const placed = [standing.union, standing.employer].filter((entry) => entry !== null);
  const zone = settlementZone(positions, placed);
  const warnings = positionWarnings(positions, standing);
  return (
    <div className="positions-panel__zone" role="status">
      <p className={`positions-panel__sentence positions-panel__sentence--${zone.state}`}>
        {zoneSentence(texts, zone)}
      </p>
      {zone.proposals.map(({ id, side, place, overAim }) => {
        // Without a zone nothing lies above or below it: what passes a resistance or a limit is warned of.
        const isPlaced = place !== null && (zone.state === 'overlap' || place === 'inGap');
        const sentences = [
          ...(isPlaced ? [t(PLACE_TEXTS[place], { side: t(SIDE_TEXTS[side]) })] : []),
          ...(side === 'union' && overAim !== null ? [aimSentence(texts, overAim)] : []),
        ];
        return (
          sentences.length > 0 && (
            <p key={id} className="editor-block__note">
              {sentences.join(' ')}
            </p>
          )
        );
      })}
      {warnings.map(({ code, values }) => (
        <p key={code} className="positions-panel__warning">
          {t(WARNING_TEXTS[code], { first: raiseText(format, values[0]), second: raiseText(format, values[1]) })}
        </p>
      ))}
    </div>
  );
}

function zoneSentence({ t, format }: Texts, { state, width, unionResistance, employerLimit, missing }: SettlementZone) {
  if (state === 'unknown') {
    if (missing.length > 1) return t('positions.zone-unknown');
    return missing[0] === 'unionResistance' ? t('positions.zone-no-resistance') : t('positions.zone-no-limit');
  }
  const holes = {
    resistance: raiseText(format, unionResistance),
    limit: raiseText(format, employerLimit),
    points: format.points(Math.abs(width ?? 0)),
  };
  return state === 'overlap' ? t('positions.zone-overlap', holes) : t('positions.zone-gap', holes);
}

function aimSentence({ t, format }: Texts, overAim: number) {
  if (Math.abs(overAim) < 0.000_05) return t('positions.at-aim');
  const points = format.points(Math.abs(overAim));
  return overAim > 0 ? t('positions.over-aim', { points }) : t('positions.below-aim', { points });
}
