import { Button, Dropdown } from 'antd';
import type { AllowanceScheme } from '../../../shared/domain/allowances/terms.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { sectionChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { dataTabChosen } from '../data/dataView.ts';

/** Offers the tiers of a scheme that was worked out under the data of the workbench, or the way there. */
export function SchemeMenu({ onTaken }: { onTaken: (scheme: AllowanceScheme) => void }) {
  const { t } = useTexts();
  const schemes = useQuery(api.allowances.list, {});
  if (schemes.state !== 'ready') return null;
  if (schemes.value.length === 0) {
    const leave = () => {
      dataTabChosen('allowances');
      sectionChosen('data');
    };
    return (
      <div>
        <Button type="link" size="small" onClick={leave}>
          {t('allowances.make-scheme')}
        </Button>
      </div>
    );
  }
  const items = schemes.value.map((scheme) => ({
    key: scheme.id,
    label: scheme.title,
    onClick: () => onTaken(scheme),
  }));
  return (
    <div>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="link" size="small" aria-haspopup="menu">
          {t('allowances.take-from')}
        </Button>
      </Dropdown>
    </div>
  );
}
