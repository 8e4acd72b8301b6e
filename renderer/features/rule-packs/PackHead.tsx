import { Select } from 'antd';
import { useId, useState } from 'react';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import { checkedPack } from '../../../shared/domain/procedure/packFile.ts';
import { type RulePack, SHIPPED_PACKS, type ShippedPackId } from '../../../shared/domain/procedure/rulePack.ts';
import { shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { issuesOf } from '../../../shared/i18n/errorText.ts';
import { packIssueText } from '../../../shared/i18n/rulePackText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';

const NOWHERE = 'none';
const isShipped = (id: string): id is ShippedPackId => SHIPPED_PACKS.some((one) => one === id);

/** Whose rules these are, in which version, and who looked at them when. */
export function PackHead({ pack, isOwn }: { readonly pack: RulePack; readonly isOwn: boolean }) {
  return isOwn ? <OwnHead pack={pack} /> : <ShippedHead pack={pack} />;
}

function ShippedHead({ pack }: { readonly pack: RulePack }) {
  const { t, language } = useTexts();
  const base = shippedPacks().find(({ id }) => id === pack.base);
  const facts = [
    [t('rule-packs.rule'), pack.rule],
    [t('rule-packs.version'), pack.version],
    [t('rule-packs.source'), pack.source],
    [t('rule-packs.checked'), pack.checked],
    [t('rule-packs.base'), base ? base.name[language] : t('rule-packs.no-base')],
  ];
  return (
    <dl className="pack-facts">
      {facts.map(([what, text]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function OwnHead({ pack }: { readonly pack: RulePack }) {
  const { t, language } = useTexts();
  const id = useId();
  const run = useRun();
  const [issues, setIssues] = useState<readonly InputIssue[]>([]);
  const save = (change: Partial<RulePack>) =>
    run(async () => {
      try {
        await api.rulePacks.update(checkedPack({ ...pack, ...change }));
        setIssues([]);
      } catch (error) {
        const found = issuesOf(error);
        if (found.length === 0) throw error;
        setIssues(found);
      }
    });
  return (
    <div className="pack-head">
      <TextField
        label={t('rule-packs.name-zh')}
        value={pack.name['zh-CN']}
        required
        onCommit={(text) => save({ name: { ...pack.name, 'zh-CN': text } })}
      />
      <TextField
        label={t('rule-packs.name-en')}
        value={pack.name.en}
        required
        onCommit={(text) => save({ name: { ...pack.name, en: text } })}
      />
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t('rule-packs.base')}
        </label>
        <Select<string>
          id={id}
          value={pack.base ?? NOWHERE}
          options={[
            ...shippedPacks().map((each) => ({ value: each.id, label: each.name[language] })),
            { value: NOWHERE, label: t('rule-packs.no-base') },
          ]}
          onChange={(base) => void save({ base: isShipped(base) ? base : null })}
        />
      </div>
      <TextField
        label={t('rule-packs.region-of', {
          name: (pack.region && regionName(`${pack.region}0000`)) ?? t('rule-packs.whole-country'),
        })}
        value={pack.region ?? ''}
        maxLength={2}
        onCommit={(text) => save({ region: text === '' ? null : text })}
      />
      <TextField label={t('rule-packs.rule')} value={pack.rule} required onCommit={(rule) => save({ rule })} />
      <TextField
        label={t('rule-packs.version')}
        value={pack.version}
        required
        onCommit={(version) => save({ version })}
      />
      <TextField label={t('rule-packs.source')} value={pack.source} required onCommit={(source) => save({ source })} />
      <DayField label={t('rule-packs.checked')} value={pack.checked} onCommit={(checked) => save({ checked })} />
      <PackIssues issues={issues} />
    </div>
  );
}

/** What is wrong with a pack, each with the field and the way out. */
export function PackIssues({ issues }: { readonly issues: readonly InputIssue[] }) {
  const { t } = useTexts();
  if (issues.length === 0) return null;
  return (
    <ul className="pack-issues" role="alert">
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.code}`}>{packIssueText(t, issue)}</li>
      ))}
    </ul>
  );
}
