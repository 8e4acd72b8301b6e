import './sensitivityPanel.css';
import { Fragment, useMemo, useRef, useState } from 'react';
import { citedUncertainty } from '../../../shared/domain/negotiation/citedRanges.ts';
import { sensitivity, type SensitivityBar } from '../../../shared/domain/wage/tools/sensitivity.ts';
import { presentValue } from '../../../shared/domain/wage/tools/presentValues.ts';
import { type Spread, statedSpreads } from '../../../shared/domain/wage/tools/statedSpreads.ts';
import { UNCERTAIN_INPUTS, type UncertainInputName } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import { uncertainName } from '../../../shared/i18n/uncertainText.ts';
import { useTexts } from '../../app/texts.ts';
import { TornadoChart, tornadoScale } from '../../charts/TornadoChart.tsx';
import { ChartPanel } from '../results/ChartPanel.tsx';
import type { ToolParts } from '../scenarios/toolParts.ts';
import { spreadEnds, tornadoView } from './tornadoView.ts';
import { SpreadEditor } from './SpreadEditor.tsx';

/** What each uncertain input, moved alone, does to the net; a bar opens to set how far its input may be off. */
export function SensitivityPanel({ detail, scenario, input, edits }: ToolParts) {
  const { t, format } = useTexts();
  const [open, setOpen] = useState<{ which: UncertainInputName; order: readonly UncertainInputName[] } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { spreads, result } = useMemo(() => {
    const { ranges, cited } = citedUncertainty(detail, scenario);
    const all = statedSpreads(input, ranges, cited);
    return { spreads: all, result: sensitivity({ input, inputs: all }) };
  }, [input, detail, scenario]);

  // While a bar is edited the bars stay where they are; the longest comes first again once it is done.
  const drawn = result.bars.filter(({ changeAtLow, changeAtHigh }) => changeAtLow !== 0 || changeAtHigh !== 0);
  const bars = inOrder(drawn, open?.order ?? []);
  const left = spreads.filter(({ which }) => !drawn.some((bar) => bar.which === which));
  const view = tornadoView({ t, format }, input, result.net, bars);
  const scale = tornadoScale(view.bars, result.net);
  const openAt = bars.findIndex(({ which }) => which === open?.which);
  const openSpread = spreads.find(({ which }) => which === open?.which);

  const pick = (which: UncertainInputName) =>
    setOpen(open?.which === which ? null : { which, order: bars.map((bar) => bar.which) });
  const pickBar = (id: string) => {
    const which = UNCERTAIN_INPUTS.find((name) => name === id);
    if (which !== undefined) pick(which);
  };
  const close = () => {
    place.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  };
  const editor = openSpread && (
    <SpreadEditor key={openSpread.which} input={input} spread={openSpread} edits={edits} onClose={close} />
  );
  const isSplit = openAt >= 0 && editor !== undefined;
  const parts = isSplit ? [view.bars.slice(0, openAt + 1), view.bars.slice(openAt + 1)] : [view.bars];

  return (
    <div ref={place} className="sensitivity-panel">
      <ChartPanel
        title={t('sensitivity.title')}
        note={t('sensitivity.unit', { unit: view.unit })}
        table={view.table}
        chart={(width) => (
          <>
            {bars.length === 0 && <p className="sensitivity-panel__note">{t('sensitivity.none')}</p>}
            {(bars.length === 0 ? [] : parts).map((part, at) => (
              // The first holds the bars to the open one, the second the rest.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Fragment key={at}>
                <TornadoChart
                  bars={part}
                  net={result.net}
                  scale={scale}
                  text={at === 0 ? view.text : { ...view.text, base: '' }}
                  width={width - 8}
                  showsAxis={at === parts.length - 1}
                  openId={open?.which ?? null}
                  onPick={pickBar}
                />
                {at === 0 && isSplit && editor}
              </Fragment>
            ))}
            {left.length > 0 && (
              <div className="sensitivity-panel__left">
                <span>{t('sensitivity.left')}</span>
                {left.map((spread) => (
                  <LeftInput
                    key={spread.which}
                    name={uncertainName(t, spread.which, input)}
                    ends={spreadEnds({ t, format }, input, spread, presentValue(input, spread.which))}
                    isOpen={open?.which === spread.which}
                    onPick={() => pick(spread.which)}
                  />
                ))}
              </div>
            )}
            {!isSplit && editor}
            <p className="sensitivity-panel__note">{t('sensitivity.note')}</p>
          </>
        )}
      />
    </div>
  );
}

interface LeftInputProps {
  readonly name: string;
  readonly ends: readonly [low: string, high: string];
  readonly isOpen: boolean;
  readonly onPick: () => void;
}

/** An input that moves the net too little for a bar, or not at all. */
function LeftInput({ name, ends: [low, high], isOpen, onPick }: LeftInputProps) {
  return (
    <button type="button" className="text-button" title={`${low} … ${high}`} aria-expanded={isOpen} onClick={onPick}>
      {name}
    </button>
  );
}

function inOrder(
  bars: readonly (SensitivityBar & Partial<Spread>)[],
  order: readonly UncertainInputName[],
): readonly SensitivityBar[] {
  const rank = ({ which }: SensitivityBar) => (order.includes(which) ? order.indexOf(which) : order.length);
  return bars.toSorted((a, b) => rank(a) - rank(b));
}
