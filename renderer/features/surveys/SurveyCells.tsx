import { Cascader, Select } from 'antd';
import { childrenOf, provinces, type Region, regionPath } from '../../../shared/domain/enterprise/regions.ts';
import { SURVEY_KINDS, type SurveyKind } from '../../../shared/domain/surveys/survey.ts';
import { readSurvey } from '../../../shared/domain/surveys/thresholds.ts';
import { useTexts } from '../../app/texts.ts';
import { SURVEY_KIND_TEXTS, VERDICT_TEXTS } from './surveyTexts.ts';

interface KindFieldProps {
  readonly kind: SurveyKind;
  readonly onChange: (kind: SurveyKind) => void;
}

export function KindField({ kind, onChange }: KindFieldProps) {
  const { t } = useTexts();
  return (
    <Select<SurveyKind>
      aria-label={t('surveys.kind')}
      value={kind}
      popupMatchSelectWidth={false}
      options={SURVEY_KINDS.map((value) => ({ value, label: t(SURVEY_KIND_TEXTS[value]) }))}
      onChange={onChange}
    />
  );
}

interface RegionOption {
  readonly value: string;
  readonly label: string;
  readonly children?: RegionOption[];
}

let options: RegionOption[] | null = null;

function regionOptions(): RegionOption[] {
  const toOption = ({ code, name }: Region): RegionOption => {
    const children = childrenOf(code).map(toOption);
    return { value: code, label: name, ...(children.length > 0 ? { children } : {}) };
  };
  options ??= provinces().map(toOption);
  return options;
}

interface RegionFieldProps {
  /** Empty for the whole campaign. */
  readonly code: string;
  readonly onChange: (code: string) => void;
}

export function RegionField({ code, onChange }: RegionFieldProps) {
  const { t } = useTexts();
  const path = regionPath(code).map((region) => region.code);
  return (
    <Cascader<RegionOption>
      aria-label={t('surveys.region')}
      options={regionOptions()}
      value={path.length > 0 || code === '' ? path : [code]}
      changeOnSelect
      allowClear
      placeholder={t('surveys.whole')}
      displayRender={(labels) => labels.at(-1)}
      showSearch={{ limit: 50 }}
      onChange={(chosen) => onChange(String(chosen?.at(-1) ?? ''))}
    />
  );
}

interface ReadingCellsProps {
  readonly kind: SurveyKind;
  /** Null while they are still being entered. */
  readonly counts: { readonly valid: number; readonly yes: number } | null;
}

/** The share with its interval, and how it stands to the threshold. */
export function ReadingCells({ kind, counts }: ReadingCellsProps) {
  const { t, format } = useTexts();
  const { share, low, high, threshold, verdict } = readSurvey(kind, counts ?? { valid: 0, yes: 0 });
  return (
    <>
      <td>{share === null ? counts && t('campaigns.not-computable') : format.percent(share, 1)}</td>
      <td>
        {low !== null && high !== null && (
          <small title={t('surveys.interval-note')}>
            {t('surveys.from-to', { low: format.points(low, 1), high: format.points(high, 1) })}
          </small>
        )}
      </td>
      <td className={verdict === null ? '' : `surveys__${verdict}`}>
        {threshold !== null && t('surveys.at-least', { threshold: format.percent(threshold) })}{' '}
        {verdict !== null && <strong>{t(VERDICT_TEXTS[verdict])}</strong>}
      </td>
    </>
  );
}
