import type { TemplateCheck } from '../../../shared/domain/templates/template.ts';
import { useTexts } from '../../app/texts.ts';

/** What a template uses, and what of it nobody knows. */
export function FieldNames({ check: { known, unknown } }: { readonly check: TemplateCheck }) {
  const { t, format } = useTexts();
  return (
    <div className="field-names">
      <p title={known.join('、')}>
        {known.length === 0 ? t('templates.no-fields') : t('templates.known', { count: format.count(known.length) })}
      </p>
      {unknown.length > 0 && (
        <p className="field-names__unknown">
          {t('templates.unknown', { count: format.count(unknown.length), names: unknown.slice(0, 20).join('、') })}
        </p>
      )}
    </div>
  );
}
