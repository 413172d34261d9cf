/** The whole job on Uppvidinge's model: common goals for the whole group, broken down by committees and companies. */
import { browserTest, closeAfterwards } from './support/browserTest';
import { applyFixes, expectFindings, expectNoFindings, mendByTyping } from './support/checks';
import { changeOccasion, expectChart, expectInTree, expectStatuses, makeReport, typeOutcomes } from './support/followUp';
import { addByForm, addByPaste, addByTyping, type Row } from './support/goals';
import { paste } from './support/grid';
import { say } from './support/pane';
import { expectKept, save } from './support/saved';
import { setUpBook } from './support/setUp';

closeAfterwards();

const ALL = 'Hela kommunen';
const SN = 'Socialnämnden';
const LOKAL = 'Lokaler i Exempel AB';

browserTest(
  'from an empty workbook to a saved report, on the model of Uppvidinge',
  async (wb) => {
    await setUpBook(wb, {
      model: 'Uppvidinge',
      municipality: 'Exempelkommunen',
      year: '2027',
      removed: ['Kommunstyrelsen', 'Barn- och utbildningsnämnden', 'Miljö- och byggnadsnämnden'],
      renamed: ['Uppcom AB', 'Bredband i Exempel AB'],
      added: { name: LOKAL, code: 'LOKAL' },
      rule: [say('pane.create.rule.minGoalsBeneath'), '1'],
      made: { sheets: 10, tables: 12 },
    });
    await paste(wb, 'Verksamheter', 'A5', [
      ['SN', 'Äldreomsorg', 'Verksamhetschef'],
      ['LOKAL', 'Drift', 'Driftchef'],
    ]);
    // The model's own common goals are there; nobody has broken them down yet.
    await expectFindings(wb, [
      'Verksamheten Äldreomsorg i Socialnämnden finns inte med på något fokusmål. Välj verksamheten i kolumnen Verksamhet på minst ett fokusmål.',
      `Verksamheten Drift i ${LOKAL} finns inte med på något fokusmål. Välj verksamheten i kolumnen Verksamhet på minst ett fokusmål.`,
      'Hela kommunen saknar gemensamma inriktningsmål under Uppvidingebon. Minst 1 krävs.',
      'Hela kommunen saknar gemensamma inriktningsmål under Ekonomi. Minst 1 krävs.',
      ...[1, 2, 3, 4].map((number) => `Inriktningsmål KOMMUN-I${number} har inga fokusmål under sig. Minst 1 krävs.`),
    ]);

    await addByForm(wb, {
      level: 'Inriktningsmål',
      committee: ALL,
      parent: 'Uppvidingebon',
      fields: { Beskrivning: 'Alla klarar skolan.' },
      nr: 'KOMMUN-I5',
    });
    await addByTyping(wb, ALL, [{ Nivå: 'Inriktningsmål', Beskrivning: 'Ekonomin är i balans.', 'Hör till': '4' }]);
    const first = { committee: SN, fields: { Beskrivning: 'Vården körs fossilfritt.', Verksamhet: 'Äldreomsorg' } };
    await addByForm(wb, { ...first, level: 'Fokusmål', parent: 'KOMMUN-I1', nr: 'SN-F1' });
    // As ja/nej it is answered with Ja or Nej, and has no numbers.
    await addByForm(wb, {
      level: 'Mått',
      committee: SN,
      parent: 'SN-F1',
      fields: { Beskrivning: 'Alla bilar är elbilar', Enhet: 'ja/nej' },
      nr: 'SN-M1',
    });
    await addByTyping(wb, SN, [
      { Nivå: 'Fokusmål', Beskrivning: 'Äldre bor kvar hemma.', 'Hör till': 'KOMMUN-I2', Verksamhet: 'Äldreomsorg' },
      { Nivå: 'Mått', Beskrivning: 'Väntetid till hemtjänst', Enhet: 'dagar', Utgångsvärde: '10', Målvärde: '5', Riktning: 'Minska' },
      { Nivå: 'Aktivitet', Beskrivning: 'Färre i varje personalgrupp', Ansvarig: 'Enhetschef', 'Klart senast': '2027-05-31' },
    ]);
    await addByPaste(wb, LOKAL, [
      ...[3, 4, 5, 6].flatMap((number): Row[] => [
        { Nivå: 'fokusmål', Beskrivning: `Lokalerna stöder mål ${number}.`, 'Hör till': `KOMMUN-I${number}`, Verksamhet: 'drift' },
        {
          Nivå: 'Mått',
          Beskrivning: `Nöjda hyresgäster, mål ${number}`,
          Enhet: '%',
          Utgångsvärde: '1 000',
          Målvärde: '2 000',
          Riktning: 'öka',
        },
        ...(number < 6
          ? [{ Nivå: 'Aktivitet', Beskrivning: `Åtgärder för mål ${number}`, Ansvarig: 'Driftchef', 'Klart senast': '2027-10-31' }]
          : []),
      ]),
      { Nivå: 'Aktivitet', Beskrivning: 'Fråga hyresgästerna', 'Klart senast': '2027-10-31', Läge: 'Pågar' },
      { Nivå: 'Fokusmål', Beskrivning: 'Ett mål utan plats.', 'Hör till': 'KOMMUN-I9', Verksamhet: 'Drift' },
    ]);
    expect(await applyFixes(wb)).toEqual(['Ord ur listorna', 'Verksamheternas namn', 'Numrera rader', 'Skriv ut Hör till']);
    await expectFindings(wb, [
      'Fokusmål SN-F1 saknar aktivitet. Lägg till minst en som hör till målet, så att det syns vad som ska göras.',
      'Fokusmål LOKAL-F5 saknar mått. Lägg till minst ett mått som hör till målet.',
      'Fokusmål LOKAL-F5 hör till ”KOMMUN-I9”, som inte finns. Välj numret på ett inriktningsmål som finns i kolumnen Hör till.',
      'Fokusmål LOKAL-F5 saknar aktivitet. Lägg till minst en som hör till målet, så att det syns vad som ska göras.',
      'Aktivitet LOKAL-A4 saknar ansvarig. Skriv en roll i kolumnen Ansvarig.',
    ]);
    await mendByTyping(wb, '”KOMMUN-I9”, som inte finns', 'KOMMUN-I5');
    await mendByTyping(wb, 'LOKAL-A4 saknar ansvarig', 'Driftchef');
    const activity = {
      level: 'Aktivitet',
      fields: { Beskrivning: 'Avtal om laddplatser', Ansvarig: 'Enhetschef', 'Klart senast': '2027-03-31' },
    };
    await addByForm(wb, { ...activity, committee: SN, parent: 'SN-F1', nr: 'SN-A2' });
    await addByForm(wb, { ...activity, committee: LOKAL, parent: 'LOKAL-F5', nr: 'LOKAL-A5' });
    await addByForm(wb, {
      level: 'Mått',
      committee: LOKAL,
      parent: 'LOKAL-F5',
      fields: { Beskrivning: 'Lokaler som används på kvällar', Enhet: 'antal', Utgångsvärde: '0', Målvärde: '12,5' },
      nr: 'LOKAL-M5',
    });
    await expectNoFindings(wb);

    await changeOccasion(wb, 'interim');
    await typeOutcomes(wb, SN, 'SN', ['Ja', '7,5']);
    await typeOutcomes(wb, LOKAL, 'LOKAL', ['2000', '1750', '1000', '2 000', '12,5']);
    await expectStatuses(
      wb,
      [ALL, SN, LOKAL],
      [
        'KOMMUN-I1 100 % Uppfyllt',
        'KOMMUN-I2 50 % Delvis uppfyllt',
        'KOMMUN-I3 100 % Uppfyllt',
        'KOMMUN-I4 75 % Delvis uppfyllt',
        // One of its two goals is met, the other not at all.
        'KOMMUN-I5 50 % Delvis uppfyllt',
        'KOMMUN-I6 100 % Uppfyllt',
        ...goalWithMeasure('SN', 1, '100 % Uppfyllt'),
        ...goalWithMeasure('SN', 2, '50 % Delvis uppfyllt', '50 % Ej uppfyllt'),
        ...goalWithMeasure('LOKAL', 1, '100 % Uppfyllt'),
        ...goalWithMeasure('LOKAL', 2, '75 % Delvis uppfyllt', '75 % Ej uppfyllt'),
        ...goalWithMeasure('LOKAL', 3, '0 % Ej uppfyllt'),
        ...goalWithMeasure('LOKAL', 4, '100 % Uppfyllt'),
        ...goalWithMeasure('LOKAL', 5, '100 % Uppfyllt'),
      ],
    );
    await expectChart(wb, ['Uppfyllt 7', 'Delvis uppfyllt 5', 'Ej uppfyllt 1', 'Ej bedömt 0', 'Alla 13']);
    await expectInTree(wb, 'KOMMUN-I2', 'Delvis uppfyllt');
    // Goals that are not wholly met are to be explained.
    await mendByTyping(wb, 'SN-F2 har status', 'Fler utbildas under hösten.');
    await mendByTyping(wb, 'LOKAL-F2 har status', 'Två hus återstår att byta pumpar i.');
    await mendByTyping(wb, 'LOKAL-F3 har status', 'Upphandlingen kom i gång sent.');
    await expectNoFindings(wb);
    await makeReport(wb);
    await expectKept(wb, await save(wb, 'uppvidinge.xlsx'));
  },
  { milliseconds: 300_000 },
);

function goalWithMeasure(code: string, number: number, goal: string, measure = goal): string[] {
  return [`${code}-F${number} ${goal}`, `${code}-M${number} ${measure}`];
}
