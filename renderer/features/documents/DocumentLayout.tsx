import { Checkbox } from 'antd';
import { sectionChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { dataTabChosen } from '../data/dataView.ts';

interface DocumentLayoutProps {
  readonly templateName: string;
  readonly isBuiltIn: boolean;
  readonly onChange: (isBuiltIn: boolean) => void;
}

/** Says that a template of the user is used, and lets this one document do without it. */
export function DocumentLayout({ templateName, isBuiltIn, onChange }: DocumentLayoutProps) {
  const { t } = useTexts();
  const manage = () => {
    dataTabChosen('templates');
    sectionChosen('data');
  };
  return (
    <section className="document-rail__layout">
      <h2>{t('documents.layout')}</h2>
      <p>{isBuiltIn ? t('documents.layout-built-in') : t('documents.in-template', { name: templateName })}</p>
      <Checkbox checked={isBuiltIn} onChange={({ target }) => onChange(target.checked)}>
        {t('documents.built-in-once')}
      </Checkbox>
      <button type="button" className="text-button" onClick={manage}>
        {t('documents.to-templates')}
      </button>
    </section>
  );
}
