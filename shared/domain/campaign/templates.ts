import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import table from '../../../resources/campaign-templates.json' with { type: 'json' };
import type { Language } from '../../contract/settings.ts';
import { NAME_LENGTH } from '../negotiation/name.ts';
import { type CampaignFields, campaignFields, campaignGoal, campaignScope, fieldsOfCampaign } from './campaign.ts';

const words = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });
const monthDay = z.string().regex(/^\d\d-\d\d$/);
const { rules, rulePack } = campaignFields.shape;

const campaignTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: words,
  /** `{year}` is that of the window. */
  name: words,
  slogan: words,
  opens: monthDay,
  closes: monthDay,
  goal: campaignGoal,
  scope: campaignScope,
  rules: rules.unwrap(),
  rulePack: rulePack.unwrap(),
  source: z.string().min(1),
});
export type CampaignTemplate = z.infer<typeof campaignTemplate>;

/** Campaigns that a newspaper told of, as far as it did. */
export const CAMPAIGN_TEMPLATES: readonly CampaignTemplate[] = z
  .strictObject({ templates: z.array(campaignTemplate) })
  .parse(table).templates;

/** The campaign of a template, its window in the year chosen; what the template leaves open is as usual. */
export function campaignFromTemplate(template: CampaignTemplate, year: number, language: Language): CampaignFields {
  const { goal, scope, rules: named, rulePack: pack } = template;
  return campaignFields.parse({
    name: template.name[language].replace('{year}', String(year)),
    slogan: template.slogan[language],
    opens: `${year}-${template.opens}`,
    closes: `${year}-${template.closes}`,
    goal,
    scope,
    rules: named,
    rulePack: pack,
  });
}

/** The same settings with the window moved to another year, which also takes the place of the old one in the name. */
export function campaignInYear(campaign: CampaignFields, year: number): CampaignFields {
  const opens = Temporal.PlainDate.from(campaign.opens);
  const years = year - opens.year;
  const closes = Temporal.PlainDate.from(campaign.closes).add({ years });
  return {
    ...fieldsOfCampaign(campaign),
    name: campaign.name.replaceAll(String(opens.year), String(year)).slice(0, NAME_LENGTH),
    opens: opens.add({ years }).toString(),
    closes: closes.toString(),
  };
}
