import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { WorkCalendar } from '../../../shared/domain/procedure/days.ts';
import type { Entry } from '../../../shared/domain/procedure/events.ts';
import { checkRepresentatives } from '../../../shared/domain/procedure/representatives.ts';
import {
  REPRESENTATIVE_SIDES,
  type RepresentativeSide,
  type StoredRepresentative,
} from '../../../shared/domain/procedure/representativeRow.ts';
import type { ResolvedPack } from '../../../shared/domain/procedure/resolvePack.ts';
import { SIDE_TEXTS } from '../../../shared/i18n/representativeText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { findingText, openVacancies, unverifiedText, vacancyText } from './representativeFindings.ts';
import { AddRepresentative, RepresentativeRow } from './RepresentativeRow.tsx';
import { PasteRepresentativesDialog } from './PasteRepresentativesDialog.tsx';

/** Rows of a side that are drawn at once. */
const ROWS_SHOWN = 30;

interface RepresentativesPanelProps {
  readonly negotiationId: string;
  readonly representatives: readonly StoredRepresentative[];
  readonly pack: ResolvedPack;
  readonly calendar: WorkCalendar;
  /** The events that count, by day. */
  readonly counted: readonly Entry[];
  readonly isAboveScale: boolean;
  readonly onScaleStated: (isAboveScale: boolean) => void;
  readonly today: string;
}

/** Who negotiates for each side, checked by the rules that apply. */
export function RepresentativesPanel(props: RepresentativesPanelProps) {
  const { negotiationId, representatives, pack, counted, isAboveScale, today } = props;
  const { t, format } = useTexts();
  const [isPasting, setIsPasting] = useState(false);
  const sides = useMemo(
    () => ({
      union: representatives.filter(({ side }) => side === 'union'),
      employer: representatives.filter(({ side }) => side === 'employer'),
    }),
    [representatives],
  );
  const counts = REPRESENTATIVE_SIDES.map((side) =>
    t('representatives.count', { side: t(SIDE_TEXTS[side]), count: format.count(sides[side].length) }),
  );
  return (
    <Panel
      title={t('representatives.title')}
      note={counts.join(' · ')}
      actions={
        <Button size="small" onClick={() => setIsPasting(true)}>
          {t('representatives.paste')}
        </Button>
      }
    >
      <Check {...props} sides={sides} vacancies={openVacancies(counted)} today={today} />
      {pack.point('aboveScaleMinimum').kind === 'set' && (
        <div className="procedure-scale">
          <Checkbox checked={isAboveScale} onChange={({ target }) => props.onScaleStated(target.checked)}>
            {t('representatives.above-scale')}
          </Checkbox>
        </div>
      )}
      {REPRESENTATIVE_SIDES.map((side) => (
        <SideTable key={side} negotiationId={negotiationId} side={side} rows={sides[side]} />
      ))}
      {representatives.length > 1 && <p className="procedure-note">{t('representatives.move-help')}</p>}
      {isPasting && <PasteRepresentativesDialog negotiationId={negotiationId} onClose={() => setIsPasting(false)} />}
    </Panel>
  );
}

type Sides = Readonly<Record<RepresentativeSide, readonly StoredRepresentative[]>>;

interface CheckProps extends Pick<RepresentativesPanelProps, 'pack' | 'calendar' | 'isAboveScale' | 'today'> {
  readonly sides: Sides;
  readonly vacancies: readonly { readonly side: RepresentativeSide; readonly day: string }[];
}

/** One person is told from another by name: a row is no person. */
const asNamed = (rows: readonly StoredRepresentative[]) => rows.map(({ id: _id, ...row }) => row);

function Check({ pack, calendar, isAboveScale, sides, vacancies, today }: CheckProps) {
  const { t, format } = useTexts();
  const isEmpty = sides.union.length === 0 && sides.employer.length === 0;
  const check = useMemo(
    () =>
      checkRepresentatives(
        pack,
        { union: asNamed(sides.union), employer: asNamed(sides.employer), isAboveScale, vacancies },
        calendar,
      ),
    [pack, calendar, isAboveScale, sides, vacancies],
  );
  const unverified = unverifiedText(t, check.unverified);
  return (
    <div className="procedure-check" role="status">
      {isEmpty && <p className="procedure-check__calm">{t('representatives.none')}</p>}
      {!isEmpty && check.isInOrder && <p className="procedure-check__good">{t('representatives.in-order')}</p>}
      {!isEmpty &&
        check.findings.map((finding) => (
          <p key={`${finding.code} ${finding.side ?? ''}`} className="procedure-check__doubt">
            {findingText(t, format, finding)}
          </p>
        ))}
      {check.vacancies.map((vacancy) => (
        <p key={`${vacancy.side} ${vacancy.day}`} className="procedure-check__doubt">
          {vacancyText(t, format, vacancy, today)}
        </p>
      ))}
      {unverified !== null && <p className="procedure-check__calm">{unverified}</p>}
    </div>
  );
}

interface SideTableProps {
  readonly negotiationId: string;
  readonly side: RepresentativeSide;
  readonly rows: readonly StoredRepresentative[];
}

function SideTable({ negotiationId, side, rows }: SideTableProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const [shown, setShown] = useState(ROWS_SHOWN);
  const hidden = rows.length - shown;
  const add = async (name: string) => {
    const marks = { isChief: false, isFrontLine: false, isOutsider: false };
    const row = { side, name, sex: '' as const, post: '', ...marks };
    return (await run(() => api.procedureLog.insertRepresentatives({ negotiationId, rows: [row] }))) !== undefined;
  };
  return (
    <table className="procedure-side" aria-label={t(SIDE_TEXTS[side])}>
      <thead>
        <tr>
          <th scope="col">{t(SIDE_TEXTS[side])}</th>
          <th scope="col">{t('representatives.sex')}</th>
          <th scope="col">{t('representatives.post')}</th>
          <th scope="col">{t('representatives.chief')}</th>
          <th scope="col">{t('representatives.front-line')}</th>
          <th scope="col">{t('representatives.outsider')}</th>
          <td aria-label={t('representatives.remove')} />
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, shown).map((row, at) => (
          <RepresentativeRow key={row.id} row={row} at={at} />
        ))}
        <AddRepresentative side={side} onAdd={add} />
      </tbody>
      {hidden > 0 && (
        <tfoot>
          <tr>
            <td colSpan={7}>
              <button type="button" className="text-button" onClick={() => setShown(shown + ROWS_SHOWN)}>
                {t('representatives.more', {
                  count: format.count(Math.min(hidden, ROWS_SHOWN)),
                  total: format.count(rows.length),
                })}
              </button>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
