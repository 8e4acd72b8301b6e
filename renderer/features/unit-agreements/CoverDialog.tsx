import { App, Button, Modal, Segmented, Select } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import { COVERAGE_BASES, type CoverageBasis } from '../../../shared/domain/units/unitAgreement.ts';
import type { UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { COVERAGE_BASIS_TEXTS } from '../../../shared/i18n/unitAgreementText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';

/** Names shown of those that would be added. */
const SHOWN = 8;

/** Adds the enterprises of a region, an industry, a name or all three: how many is told before. */
export function CoverDialog({ agreementId, onClose }: { readonly agreementId: string; readonly onClose: () => void }) {
  const { t, format, language } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const industryId = useId();
  const [regionCode, setRegionCode] = useState('');
  const [industry, setIndustry] = useState('');
  const [text, setText] = useState('');
  const [basis, setBasis] = useState<CoverageBasis>('confirmed');
  const [isAdding, setIsAdding] = useState(false);
  const query = useDeferredValue<UnitQuery>({
    filter: {
      kinds: ['enterprise'],
      isOperating: true,
      ...(regionCode === '' ? {} : { regions: [regionCode] }),
      ...(industry === '' ? {} : { industries: [industry] }),
      ...(text === '' ? {} : { text }),
    },
    sort: { by: 'name', descending: false },
  });
  const isNarrowed = regionCode !== '' || industry !== '' || text !== '';
  const found = useQuery(api.units.page, isNarrowed ? { query, from: 0, count: SHOWN, isFresh: true } : null);
  const count = isNarrowed && found.state === 'ready' ? found.value.count : 0;

  const add = async () => {
    setIsAdding(true);
    const outcome = await run(() => api.unitAgreements.cover({ agreementId, selection: { query, except: [] }, basis }));
    setIsAdding(false);
    if (!outcome) return;
    void message.success(
      t('unit-agreements.covered-now', {
        added: format.count(outcome.added),
        already: format.count(outcome.alreadyThere),
      }),
    );
    onClose();
  };

  return (
    <Modal
      open
      width={520}
      title={t('unit-agreements.cover')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('procedure.cancel')}</Button>
          <Button type="primary" disabled={count === 0} loading={isAdding} onClick={() => void add()}>
            {t('unit-agreements.cover-count', { count: format.count(count) })}
          </Button>
        </>
      }
    >
      <div className="new-agreement">
        <RegionPicker code={regionCode} onChange={setRegionCode} />
        <div className="field">
          <label className="field__label" htmlFor={industryId}>
            {t('target.industry')}
          </label>
          <Select<string>
            id={industryId}
            allowClear
            value={industry === '' ? null : industry}
            showSearch={{ optionFilterProp: 'label' }}
            options={INDUSTRIES.map((one) => ({ value: one.code, label: language === 'zh-CN' ? one.zh : one.en }))}
            onChange={(code?: string) => setIndustry(code ?? '')}
          />
        </div>
        <div className="new-agreement__wide">
          <TextField label={t('unit-agreements.name-holds')} value={text} onCommit={setText} />
        </div>
        <div className="new-agreement__wide">
          <Segmented
            aria-label={t('unit-agreements.basis')}
            value={basis}
            options={COVERAGE_BASES.map((value) => ({ value, label: t(COVERAGE_BASIS_TEXTS[value]) }))}
            onChange={setBasis}
          />
        </div>
        <p className="new-agreement__wide new-agreement__note">
          {!isNarrowed
            ? t('unit-agreements.cover-narrow')
            : found.state === 'ready'
              ? t('unit-agreements.cover-names', {
                  names: found.value.rows.map(({ name }) => name).join(language === 'zh-CN' ? '、' : ', '),
                  count: format.count(count),
                })
              : t('query.loading')}
        </p>
      </div>
    </Modal>
  );
}
