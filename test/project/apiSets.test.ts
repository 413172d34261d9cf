/**
 * Every member of Excel's API that the add-in uses is of a requirement set that the manifest asks for: in an older Excel a newer member ends the
 * whole request in ApiNotFound. What is probed with `isSetSupported` stands in PROBED.
 */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
/** Members of newer sets that are used only where Excel says that it has them. */
const PROBED = ['WorksheetCollection.onNameChanged (1.17) in src/workbook/watch.ts'];

test('the add-in uses no newer part of Excel than its manifest asks for', () => {
  const asked = /<Set Name="ExcelApi" MinVersion="1\.(\d+)" \/>/.exec(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
  const used = listExcelMembers();
  expect(used.length).toBeGreaterThan(50);
  const newer = used.filter(({ set }) => set > Number(asked?.[1])).map(({ member, set, file }) => `${member} (1.${set}) in ${file}`);
  expect([...new Set(newer)]).toEqual(PROBED);
});

interface Use {
  member: string;
  /** 13 for ExcelApi 1.13. */
  set: number;
  file: string;
}

function listExcelMembers(): Use[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const config = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.json'), {}, host);
  const files = config?.fileNames.filter((file) => file.split(sep).join('/').includes('/src/')) ?? [];
  const program = ts.createProgram(files, config?.options ?? {});
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => files.includes(fileName))
    .flatMap((source) => {
      const uses: Use[] = [];
      const file = relative(ROOT, source.fileName).split(sep).join('/');
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) uses.push(...findSets(checker.getSymbolAtLocation(node)).map((found) => ({ ...found, file })));
        ts.forEachChild(node, visit);
      };
      visit(source);
      return uses;
    });
}

/** The members of Excel that a name stands for, with the set that Microsoft's comment says: "[Api set: ExcelApi 1.9]". */
function findSets(symbol: ts.Symbol | undefined): Omit<Use, 'file'>[] {
  return (symbol?.declarations ?? []).flatMap((declaration) => {
    const { parent } = declaration;
    if (!declaration.getSourceFile().fileName.includes('@types/office-js/')) return [];
    if (!ts.isClassDeclaration(parent) && !ts.isInterfaceDeclaration(parent)) return [];
    const comment = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc)?.getText() ?? '';
    const set = /\[Api set: ExcelApi 1\.(\d+)\b/.exec(comment)?.[1];
    return set === undefined ? [] : [{ member: `${parent.name?.text}.${symbol?.name}`, set: Number(set) }];
  });
}
