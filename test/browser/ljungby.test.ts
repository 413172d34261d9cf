/** The whole job on Ljungby's model, as a person does it by hand: from an empty workbook to a saved report. */
import { browserTest, closeAfterwards } from './support/browserTest';
import { applyFixes, expectFindings, expectNoFindings, mendByTyping } from './support/checks';
import { changeOccasion, expectChart, expectInTree, expectStatuses, makeReport, typeOutcomes } from './support/followUp';
import { addByForm, addByPaste, addByTyping } from './support/goals';
import { paste } from './support/grid';
import { say } from './support/pane';
import { expectKept, save } from './support/saved';
import { setUpBook } from './support/setUp';

closeAfterwards();

const SN = 'Socialnämnden';
const KFN = 'Kultur- och föreningsnämnden';
const SBN = 'Samhällsbyggnadsnämnden';

browserTest(
  'from an empty workbook to a saved report, on the model of Ljungby',
  async (wb) => {
    await setUpBook(wb, {
      model: 'Ljungby',
      municipality: 'Exempelkommunen',
      year: '2027',
      removed: [
        'Kommunstyrelsen',
        'Barn- och utbildningsnämnden',
        'Miljö- och byggnämnden',
        'Tekniska nämnden',
        'Gemensamma överförmyndarnämnden',
        'Gemensamma nämnden för familjerättsliga frågor',
        'Krisledningsnämnden',
        'Val- och demokratinämnden',
        'Ljungby Energi AB',
      ],
      renamed: ['Kultur- och fritidsnämnden', KFN],
      added: { name: SBN, code: 'SBN' },
      rule: [say('pane.create.rule.maxOverarching'), '3'],
      made: { sheets: 11, tables: 13 },
    });
    await paste(wb, 'Verksamheter', 'A5', [
      ['SN', 'Hemtjänst', 'Enhetschef'],
      ['SN', 'Individ och familj', 'Verksamhetschef'],
      ['KFN', 'Bibliotek', 'Bibliotekschef'],
      ['SBN', 'Plan och bygg', 'Stadsarkitekt'],
    ]);
    await addByForm(wb, {
      level: 'Övergripande mål',
      committee: SN,
      parent: 'Tillväxt',
      fields: { Beskrivning: 'Fler får egen försörjning.' },
      nr: 'SN-Ö1',
    });
    await addByForm(wb, {
      level: 'Nämndsmål',
      committee: SN,
      fields: { Beskrivning: 'Unga som hör av sig får svar samma dag.', Verksamhet: 'Individ och familj', Ansvarig: 'Verksamhetschef' },
      nr: 'SN-N1',
    });
    await addByForm(wb, {
      level: 'Mått',
      committee: SN,
      fields: { Beskrivning: 'Svar samma dag', Enhet: '%', Utgångsvärde: '60', Målvärde: '80' },
      nr: 'SN-M1',
    });
    await addByForm(wb, {
      level: 'Aktivitet',
      committee: SN,
      parent: 'SN-N1',
      fields: { Beskrivning: 'Jourtelefon på vardagar', Ansvarig: 'Enhetschef', 'Klart senast': '2027-05-31', Läge: 'Pågår' },
      nr: 'SN-A1',
    });
    await addByTyping(wb, SN, [
      { Nivå: 'Övergripande mål', Beskrivning: 'Medarbetarna utvecklas i sitt yrke.', 'Hör till': '2' },
      { Nivå: 'Nämndsmål', Beskrivning: 'Alla i hemtjänsten har utbildning.', Verksamhet: 'Hemtjänst' },
      { Nivå: 'Mått', Beskrivning: 'Utbildade undersköterskor', Enhet: '%', Utgångsvärde: '70', Målvärde: '90', Riktning: 'Öka' },
      { Nivå: 'Aktivitet', Beskrivning: 'Kurs på arbetstid', 'Klart senast': '2027-09-30' },
    ]);
    await addByPaste(wb, SN, [
      { Nivå: 'Övergripande mål', Beskrivning: 'Äldre har en god vardag.', 'Hör till': '3' },
      { Nivå: 'namndsmal', Beskrivning: '  Måltiderna  är goda.', Verksamhet: 'hemtjänst ' },
      { Nivå: 'Mått', Beskrivning: 'Nöjda med maten', Enhet: '%', Utgångsvärde: '62.5', Målvärde: 'åttio', Riktning: 'oka' },
      { Nivå: 'Aktivitet', Beskrivning: 'Matråd på varje boende', Ansvarig: 'Kostchef', 'Klart senast': '31/8 2027' },
    ]);
    await addByPaste(wb, KFN, committeeRows('Bibliotek').slice(0, 8));
    await addByPaste(wb, SBN, committeeRows('Plan och bygg').slice(0, 11));
    expect(await applyFixes(wb)).toEqual([
      'Ord ur listorna',
      'Verksamheternas namn',
      'Tal som står som text',
      'Datum som står som text',
      'Mellanslag i texter',
      'Numrera rader',
      'Skriv ut Hör till',
    ]);
    await expectFindings(wb, [
      'Mått SN-M3: ”åttio” är inte ett tal som går att använda här. Skriv ett tal, till exempel 12,5.',
      'Aktivitet SN-A2 saknar ansvarig. Skriv en roll i kolumnen Ansvarig.',
      'Kultur- och föreningsnämnden saknar övergripande mål under Livskvalitet. Minst 1 krävs.',
      'Nämndsmål SBN-N3 saknar aktivitet. Lägg till minst en som hör till målet, så att det syns vad som ska göras.',
    ]);
    await mendByTyping(wb, 'SN-A2 saknar ansvarig', 'Enhetschef');
    await mendByTyping(wb, '”åttio” är inte ett tal', '80');
    await addByForm(wb, {
      level: 'Aktivitet',
      committee: SBN,
      parent: 'SBN-N3',
      fields: { Beskrivning: 'Samråd i varje ort', Ansvarig: 'Stadsarkitekt', 'Klart senast': '2027-06-30' },
      nr: 'SBN-A3',
    });
    await addByForm(wb, {
      level: 'Övergripande mål',
      committee: KFN,
      parent: 'Livskvalitet',
      fields: { Beskrivning: 'Kultur för alla.' },
      nr: 'KFN-Ö3',
    });
    await addByForm(wb, {
      level: 'Nämndsmål',
      committee: KFN,
      parent: 'KFN-Ö3',
      fields: { Beskrivning: 'Bibliotek i varje by.', Verksamhet: 'Bibliotek' },
      nr: 'KFN-N3',
    });
    await addByForm(wb, {
      level: 'Mått',
      committee: KFN,
      parent: 'KFN-N3',
      fields: { Beskrivning: 'Besök', Enhet: 'antal', Utgångsvärde: '1 000', Målvärde: '2 000' },
      nr: 'KFN-M3',
    });
    await addByForm(wb, {
      level: 'Aktivitet',
      committee: KFN,
      parent: 'KFN-N3',
      fields: { Beskrivning: 'Bokbuss till byarna', Ansvarig: 'Bibliotekschef', 'Klart senast': '2027-10-31' },
      nr: 'KFN-A3',
    });
    await expectNoFindings(wb);

    await changeOccasion(wb, 'interim');
    await typeOutcomes(wb, SN, 'SN', ['80', '85', '62,5']);
    await typeOutcomes(wb, KFN, 'KFN', ['80', '80', '2000']);
    await typeOutcomes(wb, SBN, 'SBN', ['80', '60']);
    const statuses = (last: string) => [
      ...rowsOf('SN', 1, '100 % Uppfyllt'),
      ...['SN-Ö2 75 % Delvis uppfyllt', 'SN-N2 75 % Delvis uppfyllt', 'SN-M2 75 % Ej uppfyllt'],
      ...rowsOf('SN', 3, '0 % Ej uppfyllt'),
      ...[1, 2, 3].flatMap((number) => rowsOf('KFN', number, '100 % Uppfyllt')),
      ...rowsOf('SBN', 1, '100 % Uppfyllt'),
      ...rowsOf('SBN', 2, '0 % Ej uppfyllt'),
      ...rowsOf('SBN', 3, last),
    ];
    await expectStatuses(wb, [SN, KFN, SBN], statuses('Ej bedömt'));
    await expectChart(wb, ['Uppfyllt 10', 'Delvis uppfyllt 2', 'Ej uppfyllt 4', 'Ej bedömt 2', 'Alla 18']);
    await expectInTree(wb, 'SN-N2', 'Delvis uppfyllt');
    await expectInTree(wb, 'SBN-Ö3', 'Ej bedömt');
    // What has not been reported is said at the occasion, and no longer when it has.
    await expectFindings(wb, [
      'Nämndsmål SN-N2 har status Delvis uppfyllt men ingen analys. Skriv i kolumnen Analys varför målet inte nås helt och vad ni gör åt det.',
      unexplained('SN-N3'),
      'Mått SBN-M3 saknar utfall vid delåret. Skriv det i kolumnen Utfall delår, eller gör en bedömning och förklara i Analys.',
      unexplained('SBN-N2'),
    ]);
    await mendByTyping(wb, 'SBN-M3 saknar utfall', '80');
    await mendByTyping(wb, 'SN-N2 har status', 'Fler utbildas under hösten.');
    await mendByTyping(wb, 'SN-N3 har status', 'Matråden kom i gång sent.');
    await mendByTyping(wb, 'SBN-N2 har status', 'Samråden ger effekt först nästa år.');
    await expectNoFindings(wb);
    await expectStatuses(wb, [SN, KFN, SBN], statuses('100 % Uppfyllt'));
    await expectChart(wb, ['Uppfyllt 12', 'Delvis uppfyllt 2', 'Ej uppfyllt 4', 'Ej bedömt 0', 'Alla 18']);
    await makeReport(wb);
    await expectKept(wb, await save(wb, 'ljungby.xlsx'));
  },
  { milliseconds: 300_000 },
);

const unexplained = (goal: string) =>
  `Nämndsmål ${goal} har status Ej uppfyllt men ingen analys. Skriv i kolumnen Analys varför målet inte nås och vad ni gör åt det.`;

const rowsOf = (code: string, number: number, says: string) => ['Ö', 'N', 'M'].map((letter) => `${code}-${letter}${number} ${says}`);

function committeeRows(unit: string) {
  return ['1', '2', '3'].flatMap((area) => [
    { Nivå: 'Övergripande mål', Beskrivning: `Inriktning för område ${area}.`, 'Hör till': area },
    { Nivå: 'Nämndsmål', Beskrivning: `Målet för ${unit} i område ${area}.`, Verksamhet: unit, Ansvarig: 'Enhetschef' },
    { Nivå: 'Mått', Beskrivning: `Andel nöjda i område ${area}`, Enhet: '%', Utgångsvärde: '60', Målvärde: '80', Riktning: 'Öka' },
    { Nivå: 'Aktivitet', Beskrivning: `Fråga besökarna om område ${area}`, Ansvarig: 'Enhetschef', 'Klart senast': '2027-08-31' },
  ]);
}
