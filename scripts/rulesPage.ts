/** The page of all rules, docs/rules.md, from the catalogue and the texts. */
import { FIX_IDS, type FixId } from '../src/goals/fixes';
import { OCCASIONS, RULES, type Occasion, type Rule, type Severity } from '../src/goals';
import { isTextKey, translate, type Language, type TextKey } from '../src/locales';
import { findings as swedish } from '../src/locales/sv/findings';
import { OCCASION_WORDS, SETTING_NAMES } from '../src/locales/words';

/** Swedish first, then English; as prettier would have it. */
export function writeRulesPage(): string {
  return `${(['sv', 'en'] as const).map(writePart).join('\n\n')}\n`;
}

function writePart(language: Language): string {
  const { title, intro } = WORDS[language];
  return [`# ${title}`, ...intro, ...RULES.map((rule) => writeRule(language, rule))].join('\n\n');
}

function writeRule(language: Language, rule: Rule): string {
  const words = WORDS[language];
  const say = (key: string) => (isTextKey(key) ? translate(language, key) : '');
  const settings = rule.parameters.map((key) => SETTING_NAMES[key]);
  const facts = [
    [words.looksAt, words.kinds[rule.looksAt]],
    [words.severity, describeSeverity(language, rule)],
    ...(rule.occasions ? [[words.occasions, rule.occasions.map((occasion) => OCCASION_WORDS[occasion]).join(', ')]] : []),
    ...(settings.length > 0 ? [[words.settings, settings.join(', ')]] : []),
    ...(rule.ownParameter ? [[words.parameter, `${words.own[rule.id] ?? ''}${rule.ownParameter.default || '–'}`]] : []),
    ...(rule.startWhenOff ? [[words.whenOff, words.settingsAlways]] : []),
    ...(rule.fixes.length > 0
      ? [
          [
            words.fixes,
            sortFixes(rule.fixes)
              .map((id) => say(`fix.${id}.title`))
              .join(', '),
          ],
        ]
      : []),
  ];
  const sentences = Object.keys(swedish).filter((key) => key.startsWith(`${rule.id}.`)) as TextKey[];
  return [
    `## ${say(`rule.${rule.id}.title`)} (${rule.id})`,
    say(`rule.${rule.id}.why`),
    say(`rule.${rule.id}.mend`),
    facts.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
    words.says,
    sentences.map((key) => `- ${say(key)}`).join('\n'),
  ].join('\n\n');
}

/** In the order in which they are best made. */
function sortFixes(fixes: readonly FixId[]): FixId[] {
  return FIX_IDS.filter((id) => fixes.includes(id));
}

function describeSeverity(language: Language, { severity, severityAt = {} }: Rule): string {
  const { severities } = WORDS[language];
  const exceptions = OCCASIONS.filter((occasion) => severityAt[occasion]).map((occasion: Occasion) => {
    const own = severityAt[occasion];
    return own ? `${OCCASION_WORDS[occasion]}: ${severities[own]}` : '';
  });
  return [severities[severity], ...exceptions].join('. ');
}

interface PageWords {
  title: string;
  intro: readonly string[];
  looksAt: string;
  severity: string;
  occasions: string;
  settings: string;
  parameter: string;
  whenOff: string;
  settingsAlways: string;
  fixes: string;
  says: string;
  severities: Record<Severity, string>;
  kinds: Record<Rule['looksAt'], string>;
  own: Partial<Record<Rule['id'], string>>;
}

const WORDS: Record<Language, PageWords> = {
  sv: {
    title: 'Reglerna',
    intro: [
      'Den här sidan skrivs av `npm run rules` ur regelkatalogen (`src/goals/rules/catalogue.ts`) och texterna. Ändra där, inte här.',
      'Kommunen stänger av en regel, ändrar hur tungt den väger eller dess parameter i tabellen Regler på bladet Styrning. Det som väger mindre än regeln, till exempel ett saknat utgångsvärde, blir aldrig tyngre än regeln. Inom klamrar står det som byts ut i meningarna.',
      'En nämnd som inte har skrivit något alls får en anmärkning som säger det, i stället för en för varje område och verksamhet. En nämnd som inte har rapporterat något får en, i stället för en för varje mått, och en nämnd som inte har skrivit någon analys en, i stället för en för varje mål.',
    ],
    looksAt: 'Ser på',
    severity: 'Allvar',
    occasions: 'Talar vid',
    settings: 'Ställs in på Styrning',
    parameter: 'Parameter',
    whenOff: 'Avstängd',
    settingsAlways: 'säger ändå vad som är fel i tabellerna Styrning och Regler, som styr reglerna',
    fixes: 'Kan åtgärdas med',
    says: 'Säger:',
    severities: { error: 'Fel', warning: 'Varning', info: 'Tips' },
    kinds: {
      overarching: 'övergripande mål',
      goal: 'nämndsmål',
      measure: 'mått',
      activity: 'aktiviteter',
      development: 'utvecklingsinsatser',
      row: 'alla rader',
      area: 'områden',
      committee: 'nämnder',
      unit: 'verksamheter',
      book: 'hela målboken',
      table: 'tabeller och kolumner',
    },
    own: { reported: 'från så många mått utan utfall, eller mål utan analys, sägs det en gång för hela nämnden; från början ' },
  },
  en: {
    title: 'The rules',
    intro: [
      'This page is written by `npm run rules` from the catalogue (`src/goals/rules/catalogue.ts`) and the texts. Change them, not the page.',
      'The municipality turns a rule off, changes how much it weighs or its parameter in the table Regler in the sheet Styrning. What weighs less than its rule, for example a missing baseline, never comes to weigh more. In braces stands what is replaced in the sentences.',
      'A committee that has written nothing at all gets one finding that says so, instead of one for each area and unit. A committee that has reported nothing gets one, instead of one for each measure, and a committee that has written no analysis one, instead of one for each goal.',
    ],
    looksAt: 'Looks at',
    severity: 'Severity',
    occasions: 'Speaks at',
    settings: 'Set in Styrning',
    parameter: 'Parameter',
    whenOff: 'Turned off',
    settingsAlways: 'still says what is wrong in the tables Styrning and Regler, which govern the rules',
    fixes: 'Can be mended with',
    says: 'Says:',
    severities: { error: 'error', warning: 'warning', info: 'tip' },
    kinds: {
      overarching: 'overarching goals',
      goal: 'committee goals',
      measure: 'measures',
      activity: 'activities',
      development: 'development actions',
      row: 'all rows',
      area: 'areas',
      committee: 'committees',
      unit: 'units',
      book: 'the whole goal book',
      table: 'tables and columns',
    },
    own: {
      reported:
        'from so many measures without outcome, or goals without analysis, it is said once for the whole committee; from the start ',
    },
  },
};
