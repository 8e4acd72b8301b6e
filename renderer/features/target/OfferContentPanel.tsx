import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import {
  articlesFor,
  itemsOf,
  OFFER_MATRIX,
  type OfferContent,
  type OfferRow,
  recommendedOfferContent,
} from '../../../shared/domain/campaign/offerContent.ts';
import type { Unit } from '../../../shared/domain/units/unit.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';

interface OfferContentPanelProps {
  readonly campaignId: string;
  readonly unit: Unit;
  /** Null as recommended. */
  readonly content: OfferContent | null;
}

/** What the offer asks to negotiate: as the matrix recommends until somebody ticks otherwise. */
export function OfferContentPanel({ campaignId, unit, content }: OfferContentPanelProps) {
  const { t, language } = useTexts();
  const run = useRun();
  const recommendation = recommendedOfferContent(unit);
  const recommended = itemsOf(recommendation);
  const chosen: OfferContent = content ?? { items: recommended, own: [] };
  const recommendedRows = recommendation.state === 'recommended' ? recommendation.rows : [];
  const [isWhole, setIsWhole] = useState(false);
  const isShown = (row: OfferRow) =>
    isWhole || recommendedRows.includes(row) || row.items.some(({ id }) => chosen.items.includes(id));
  const rows = OFFER_MATRIX.rows.filter(isShown);
  const store = (next: OfferContent | null) =>
    run(() => api.targets.setOfferContent({ campaignId, unitId: unit.id, content: next }));
  const tick = (id: string, isTicked: boolean) =>
    store({ ...chosen, items: isTicked ? [...chosen.items, id] : chosen.items.filter((one) => one !== id) });
  const setOwn = (at: number, text: string) => {
    const own = chosen.own.map((one, place) => (place === at ? text : one)).filter((one) => one !== '');
    return store({ ...chosen, own });
  };

  return (
    <Panel
      title={t('target.content')}
      note={content === null ? t('target.content-recommended') : t('target.content-own')}
      {...(content === null
        ? {}
        : {
            actions: (
              <Button size="small" onClick={() => void store(null)}>
                {t('target.content-reset')}
              </Button>
            ),
          })}
    >
      <div className="target-content">
        {recommendation.state === 'asks-condition' && (
          <p className="target-note target-note--doubt">{t('target.asks-condition')}</p>
        )}
        {recommendation.state === 'recommended' && recommendation.unstated.includes('isPieceRate') && (
          <p className="target-note">{t('target.unstated-piece-rate')}</p>
        )}
        {recommendation.state === 'recommended' && recommendation.unstated.includes('technicalWorkers') && (
          <p className="target-note">{t('target.unstated-technical')}</p>
        )}
        {rows.map((row) => (
          <fieldset key={row.id} className="target-content__row">
            <legend>
              {row.name[language]}
              {recommendedRows.includes(row) && <small>{t('target.recommended')}</small>}
            </legend>
            {row.items.map((item) => {
              const articles = articlesFor(item, unit.regionCode).join(' ');
              return (
                <Checkbox
                  key={item.id}
                  checked={chosen.items.includes(item.id)}
                  onChange={({ target }) => void tick(item.id, target.checked)}
                >
                  <span title={articles === '' ? t('target.no-article') : articles}>{item.name[language]}</span>
                </Checkbox>
              );
            })}
          </fieldset>
        ))}
        <div className="target-content__own">
          {[...chosen.own, ''].map((text, at) => (
            <TextField
              // An item of one's own has nothing but its place.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              label={t('target.own-item', { number: at + 1 })}
              hideLabel
              placeholder={t('target.own-item-placeholder')}
              value={text}
              onCommit={(typed) =>
                at === chosen.own.length
                  ? typed === ''
                    ? undefined
                    : store({ ...chosen, own: [...chosen.own, typed] })
                  : setOwn(at, typed)
              }
            />
          ))}
        </div>
        <p className="target-content__source">
          {!isWhole && rows.length < OFFER_MATRIX.rows.length && (
            <button type="button" className="text-button" onClick={() => setIsWhole(true)}>
              {t('target.whole-matrix')}
            </button>
          )}
          <small>{t('target.content-source', { source: OFFER_MATRIX.source[language] })}</small>
        </p>
      </div>
    </Panel>
  );
}
