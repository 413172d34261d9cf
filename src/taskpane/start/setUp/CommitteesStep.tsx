import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { addCommittee, checkDraft, COMMITTEE_KINDS, isMissing, suggestCode, type DraftCommittee } from '../../../goals';
import { nameCommitteeSheets } from '../../../workbook/structure';
import { useTexts } from '../../common/texts';
import { useStyles } from '../../common/styles';
import { ItemCard } from './ItemCard';
import { changeDraft } from './store';
import { useSetUpStyles } from './styles';
import { useFieldMessages, useSetUp } from './useSetUp';

/** Committees, boards and companies: each gets a sheet of its own. */
export function CommitteesStep() {
  const styles = useSetUpStyles();
  const common = useStyles();
  const t = useTexts();
  const { draft, tried, plan } = useSetUp();
  const [openId, setOpenId] = useState<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { committees } = draft;
  const problems = checkDraft(draft, 'committees');
  const isWrong = ({ id }: DraftCommittee) =>
    (['name', 'code'] as const).some((field) => {
      const problem = problems.get(`committee.${id}.${field}`);
      return problem && (tried.includes('committees') || !isMissing(problem));
    });
  const sheets = plan
    ? nameCommitteeSheets(
        plan.reading,
        committees.map(({ name }) => name.trim()),
      )
    : [];
  const add = () => {
    setOpenId(draft.nextId);
    changeDraft(addCommittee);
  };
  return (
    <div className={styles.fields}>
      <span className={common.second}>{t('pane.create.committeesIntro')}</span>
      <ul className={styles.list}>
        {committees.map((committee, index) => (
          <ItemCard
            key={committee.id}
            name={committee.name}
            facts={[committee.code, t(`word.kind.${committee.kind}`), ...(committee.covered ? [] : [t('pane.create.notCovered')])]
              .filter((fact) => fact !== '')
              .join(' · ')}
            wrong={isWrong(committee)}
            open={committee.id === openId}
            onToggle={() => setOpenId(committee.id === openId ? null : committee.id)}
          >
            <CommitteeFields
              committee={committee}
              sheet={sheets[index]}
              isNew={committee.name === '' && committee.id === openId}
              onRemoved={() => addButton.current?.focus()}
            />
          </ItemCard>
        ))}
      </ul>
      {committees.length === 0 && <span className={common.second}>{t('pane.create.noCommittees')}</span>}
      <div className={common.buttons}>
        <Button ref={addButton} onClick={add}>
          {t('pane.create.addCommittee')}
        </Button>
      </div>
    </div>
  );
}

interface CommitteeProps {
  committee: DraftCommittee;
  sheet: string | undefined;
  isNew: boolean;
  onRemoved(): void;
}

function CommitteeFields({ committee, sheet, isNew, onRemoved }: CommitteeProps) {
  const styles = useSetUpStyles();
  const common = useStyles();
  const t = useTexts();
  const messageOf = useFieldMessages('committees');
  const { id, name, code, kind, covered, ownCode } = committee;
  const change = (values: Partial<DraftCommittee>) =>
    changeDraft((draft) => ({ ...draft, committees: draft.committees.map((each) => (each.id === id ? { ...each, ...values } : each)) }));
  /** The code follows the name until somebody has written one. */
  const rename = (value: string) =>
    changeDraft((draft) => {
      const others = draft.committees.filter((each) => each.id !== id).map((each) => each.code);
      const committees = draft.committees.map((each) =>
        each.id === id ? { ...each, name: value, ...(ownCode ? {} : { code: suggestCode(value, others) }) } : each,
      );
      return { ...draft, committees };
    });
  const remove = () => {
    changeDraft((draft) => ({ ...draft, committees: draft.committees.filter((each) => each.id !== id) }));
    onRemoved();
  };
  // Where the sheet's name is not the committee's: shortened, cleaned, or taken by another sheet.
  const otherSheet = sheet !== undefined && name.trim() !== '' && sheet !== name.trim() ? t('pane.create.sheetName', { sheet }) : undefined;
  return (
    <>
      <Field label={t('pane.create.name')} required {...(otherSheet && { hint: otherSheet })} {...messageOf(`committee.${id}.name`)}>
        <Input className={styles.fill} autoFocus={isNew} value={name} onChange={(_event, { value }) => rename(value)} />
      </Field>
      <Field label={t('pane.create.code')} required hint={t('pane.create.codeHint')} {...messageOf(`committee.${id}.code`)}>
        <Input
          className={styles.fill}
          value={code}
          autoCapitalize="characters"
          onChange={(_event, { value }) => change({ code: value.toUpperCase(), ownCode: value !== '' })}
        />
      </Field>
      <Field label={t('pane.create.kind')}>
        <Select
          className={styles.fill}
          value={kind}
          onChange={(_event, { value }) => COMMITTEE_KINDS.filter((each) => each === value).forEach((each) => change({ kind: each }))}
        >
          {COMMITTEE_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`word.kind.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        checked={covered}
        label={t('pane.create.covered')}
        onChange={(_event, { checked }) => change({ covered: checked === true })}
      />
      <div className={common.buttons}>
        <Button size="small" aria-label={t('pane.create.removeNamed', { name: name || t('pane.create.unnamed') })} onClick={remove}>
          {t('pane.create.remove')}
        </Button>
      </div>
    </>
  );
}
