import { RATE_IDS, type RateId, rateValue } from '../../shared/domain/campaign/rates.ts';
import { INDUSTRIES } from '../../shared/domain/enterprise/industries.ts';
import { RATE_TEXTS } from '../../shared/i18n/rateText.ts';
import { OWNERSHIP_TEXTS } from '../../shared/i18n/unitText.ts';
import { BurnUpChart } from '../charts/BurnUpChart.tsx';
import { countsPeople } from '../features/dashboard/countsPeople.ts';
import { burnUpOf, burnUpTexts } from '../features/dashboard/burnUp.ts';
import { bullet, heading, paragraph } from './annexBlocks.tsx';
import { type BulletinPart, definitionMark, hasTasks, percentText, shareText } from './bulletinPart.ts';
import { expiryBlocks, kindBlocks, rateBlocks, regionBlocks, surveyBlocks } from './bulletinTables.tsx';
import { emphasised } from './emphasis.tsx';
import { type Figure, Figures } from './Figures.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import type { Block, PaperBody } from './Sheets.tsx';

/** Width of the text on a sheet and height of the chart, in CSS pixels: 174 mm. */
const CHART = { width: 657, height: 190 };

/** What a federation tells of a campaign: the goal first, each rate with both its counts, how each is defined last. */
export function bulletinContent(part: BulletinPart): PaperBody {
  return {
    firstSheets: [],
    blocks: [
      ...headBlocks(part),
      ...chartBlocks(part),
      ...rateBlocks(part),
      ...kindBlocks(part),
      ...regionBlocks(part),
      ...agendaBlocks(part),
      ...expiryBlocks(part),
      ...surveyBlocks(part),
      ...definitionBlocks(part),
    ],
  };
}

function headBlocks(part: BulletinPart): Block[] {
  const { model, t, format } = part;
  const { opens, closes } = model.campaign;
  const region = model.region?.name ?? '';
  const period = { opens: format.day(opens), closes: format.day(closes), asOf: format.day(model.asOf) };
  return [
    {
      kind: 'flow',
      key: 'title',
      node: <PaperTitle head={model} subject={t('bulletin.subject', { region })} t={t} format={format} />,
    },
    {
      kind: 'flow',
      key: 'lead',
      node: (
        <>
          <p className="paper-part__note">
            {t('bulletin.period', period)} {filterSentence(part)}
          </p>
          <p className="paper-lead paper-lead--plain">
            {emphasised(goalSentence(part))}
            <br />
            {offersSentence(part)}
          </p>
          <Figures figures={figures(part)} />
        </>
      ),
    },
  ];
}

/** What the figures leave out, where they are of some industries or ownerships alone. */
function filterSentence({ model, t }: BulletinPart): string {
  const { industries, ownerships } = model.filter;
  const named = [
    ...INDUSTRIES.filter(({ code }) => industries.includes(code)).map(({ zh, en }) =>
      model.language === 'en' ? en : zh,
    ),
    ...ownerships.map((one) => t(OWNERSHIP_TEXTS[one])),
  ];
  return named.length === 0 ? '' : t('bulletin.filtered', { what: named.join(t('units.and')) });
}

function goalSentence({ model, t, format }: BulletinPart): string {
  const { rate } = model.campaign.goal;
  const { now, goal, needed } = model.progress;
  const share = rateValue(now);
  const holes = { asOf: format.day(model.asOf), rate: t(RATE_TEXTS[rate]), goal: format.percent(goal, 1) };
  if (share === null) return t('bulletin.lead-none', holes);
  const count = format.count(needed);
  const stillNeeded = countsPeople(rate) ? t('bulletin.needed-people', { count }) : t('bulletin.needed', { count });
  return t('bulletin.lead', {
    ...holes,
    share: percentText({ format }, share),
    numerator: format.count(now.numerator),
    denominator: format.count(now.denominator),
    needed: needed === 0 ? t('bulletin.reached') : stillNeeded,
  });
}

function offersSentence({ model, t, format }: BulletinPart): string {
  const { offers, replies, acceptance, signing } = model.total;
  return t('bulletin.offers-sentence', {
    list: format.count(offers.denominator),
    received: format.count(offers.numerator),
    decided: format.count(replies.denominator),
    replied: format.count(replies.numerator),
    accepted: format.count(acceptance.numerator),
    signed: format.count(signing.numerator),
  });
}

function figures(part: BulletinPart): Figure[] {
  const { model, t, format } = part;
  const shown = [...new Set<RateId>([model.campaign.goal.rate, 'workers', 'acceptance', 'signing', 'offers'])];
  return shown.slice(0, 4).map((rate, at) => {
    const { numerator, denominator } = model.total[rate];
    const counts = { numerator: format.count(numerator), denominator: format.count(denominator) };
    return {
      key: rate,
      tone: at === 0 ? 'saving' : 'plain',
      name: t(RATE_TEXTS[rate]),
      value: shareText(part, model.total, rate),
      unit: '',
      note: countsPeople(rate) ? t('bulletin.figure-people', counts) : t('bulletin.figure-count', counts),
    };
  });
}

function chartBlocks(part: BulletinPart): Block[] {
  const { model, t, format } = part;
  const { campaign, asOf } = model;
  const progress = { ...model.progress, asOf };
  const burnUp = burnUpOf(campaign, progress);
  const title = t('bulletin.chart', { rate: t(RATE_TEXTS[campaign.goal.rate]) });
  const { text } = burnUpTexts({ t, format }, campaign, progress, burnUp);
  return [
    {
      kind: 'flow',
      key: 'chart',
      node: (
        <section className="paper-section">
          <h2>{title}</h2>
          {burnUp.days.length > 1 ? (
            <figure className="paper-chart">
              <figcaption>{t('bulletin.chart-unit')}</figcaption>
              <BurnUpChart burnUp={burnUp} text={text} {...CHART} />
            </figure>
          ) : (
            <p className="paper-text">{t('bulletin.chart-none')}</p>
          )}
          <p className="paper-text">{paceSentences(part)}</p>
        </section>
      ),
    },
  ];
}

function paceSentences({ model, t, format }: BulletinPart): string {
  const { pacePerWeek, pacePerWeekNeeded, weeksLeft, projection } = model.progress;
  const closes = format.day(model.campaign.closes);
  const pace = format.number(pacePerWeek, 1);
  const first =
    pacePerWeekNeeded === null
      ? t('bulletin.pace-over', { pace, closes })
      : t('bulletin.pace', { pace, closes, weeks: weeksLeft, needed: format.number(pacePerWeekNeeded, 1) });
  if (projection === null || pacePerWeekNeeded === null) return first;
  const { numerator, low, high } = projection;
  const projected = t('bulletin.projection', {
    closes,
    numerator: format.number(numerator, 0),
    low: format.number(low, 0),
    high: format.number(high, 0),
  });
  return t('bulletin.two-sentences', { first, second: projected });
}

function agendaBlocks({ model, t, format }: BulletinPart): Block[] {
  const { lastUsefulOfferDay, notOffered, replyOverdue, replyThisWeek, filingOverdue, filingThisWeek } = model.agenda;
  const count = format.count(notOffered);
  return [
    heading('agenda', t('bulletin.agenda')),
    bullet(
      'agenda-reply',
      t('bulletin.agenda-reply', { overdue: format.count(replyOverdue), soon: format.count(replyThisWeek) }),
    ),
    bullet(
      'agenda-filing',
      t('bulletin.agenda-filing', { overdue: format.count(filingOverdue), soon: format.count(filingThisWeek) }),
    ),
    bullet(
      'agenda-offer',
      lastUsefulOfferDay === null
        ? t('bulletin.agenda-offer-plain', { count })
        : t('bulletin.agenda-offer', { count, day: format.day(lastUsefulOfferDay) }),
    ),
  ];
}

function definitionBlocks(part: BulletinPart): Block[] {
  const { model, t } = part;
  const { list } = model.counting;
  return [
    heading('definitions', t('bulletin.definitions')),
    paragraph('list', list === 'frozen' ? t('bulletin.list-frozen') : t('bulletin.list-current'), true),
    ...RATE_IDS.filter((rate) => rate !== 'task' || hasTasks(model)).map((rate) =>
      paragraph(
        `definition-${rate}`,
        t('bulletin.definition', {
          number: definitionMark(rate),
          rate: t(RATE_TEXTS[rate]),
          definition: model.definitions[rate],
        }),
        true,
      ),
    ),
    ...(model.isSample ? [paragraph('sample-note', t('bulletin.sample-note'), true)] : []),
    ...(model.issuedBy === '' ? [] : [paragraph('issued-by', t('bulletin.issued-by', { name: model.issuedBy }))]),
  ];
}
