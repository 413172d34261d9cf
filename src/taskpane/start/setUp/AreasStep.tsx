import { Button, Field, Input, Subtitle2, Textarea } from '@fluentui/react-components';
import { useRef, useState, type MouseEvent } from 'react';
import { addArea, checkDraft, isMissing, LEVELS, moveArea, type DraftArea, type Level } from '../../../goals';
import { useTexts } from '../../common/texts';
import { useStyles } from '../../common/styles';
import { ItemCard } from './ItemCard';
import { changeDraft } from './store';
import { useSetUpStyles } from './styles';
import { useFieldMessages, useSetUp } from './useSetUp';

/** The areas that goals are sorted under, and what the levels are called. */
export function AreasStep() {
  const styles = useSetUpStyles();
  const common = useStyles();
  const t = useTexts();
  const { draft, tried } = useSetUp();
  const [openId, setOpenId] = useState<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { areas } = draft;
  const problems = checkDraft(draft, 'areas');
  const isWrong = ({ id }: DraftArea) =>
    (['nr', 'name'] as const).some((field) => {
      const problem = problems.get(`area.${id}.${field}`);
      return problem && (tried.includes('areas') || !isMissing(problem));
    });
  const add = () => {
    setOpenId(draft.nextId);
    changeDraft(addArea);
  };
  return (
    <div className={styles.fields}>
      <span className={common.second}>{t('pane.create.areasIntro')}</span>
      <ul className={styles.list}>
        {areas.map((area, index) => (
          <ItemCard
            key={area.id}
            name={area.name}
            facts={[area.nr, ...area.subAreas.split('\n')].filter((fact) => fact.trim() !== '').join(' · ')}
            wrong={isWrong(area)}
            open={area.id === openId}
            onToggle={() => setOpenId(area.id === openId ? null : area.id)}
          >
            <AreaFields
              area={area}
              isFirst={index === 0}
              isLast={index === areas.length - 1}
              isNew={area.name === '' && area.id === openId}
              onRemoved={() => addButton.current?.focus()}
            />
          </ItemCard>
        ))}
      </ul>
      {areas.length === 0 && <span className={common.second}>{t('pane.create.noAreas')}</span>}
      <div className={common.buttons}>
        <Button ref={addButton} onClick={add}>
          {t('pane.create.addArea')}
        </Button>
      </div>
      <Subtitle2 as="h3">{t('pane.create.levels')}</Subtitle2>
      <span className={common.second}>{t('pane.create.levelsIntro')}</span>
      {LEVELS.map((level) => (
        <LevelFields key={level} level={level} />
      ))}
    </div>
  );
}

interface AreaProps {
  area: DraftArea;
  isFirst: boolean;
  isLast: boolean;
  isNew: boolean;
  onRemoved(): void;
}

function AreaFields({ area, isFirst, isLast, isNew, onRemoved }: AreaProps) {
  const styles = useSetUpStyles();
  const common = useStyles();
  const t = useTexts();
  const messageOf = useFieldMessages('areas');
  const { id } = area;
  const name = area.name || t('pane.create.unnamed');
  const change = (values: Partial<DraftArea>) =>
    changeDraft((draft) => ({ ...draft, areas: draft.areas.map((each) => (each.id === id ? { ...each, ...values } : each)) }));
  const move = (by: -1 | 1, { currentTarget }: MouseEvent<HTMLButtonElement>) => {
    changeDraft((draft) => ({ ...draft, areas: moveArea(draft.areas, id, by) }));
    // Its place in the page is another now, and that takes the focus from it.
    requestAnimationFrame(() => currentTarget.focus());
  };
  const remove = () => {
    changeDraft((draft) => ({ ...draft, areas: draft.areas.filter((each) => each.id !== id) }));
    onRemoved();
  };
  return (
    <>
      <div className={styles.numberFirst}>
        <Field label={t('pane.create.areaNr')} required {...messageOf(`area.${id}.nr`)}>
          <Input className={styles.fill} value={area.nr} onChange={(_event, { value }) => change({ nr: value })} />
        </Field>
        <Field label={t('pane.create.name')} required {...messageOf(`area.${id}.name`)}>
          <Input className={styles.fill} autoFocus={isNew} value={area.name} onChange={(_event, { value }) => change({ name: value })} />
        </Field>
      </div>
      <Field label={t('pane.create.subAreas')} hint={t('pane.create.subAreasHint')}>
        <Textarea value={area.subAreas} rows={3} resize="vertical" onChange={(_event, { value }) => change({ subAreas: value })} />
      </Field>
      <div className={common.buttons}>
        <Button
          size="small"
          disabledFocusable={isFirst}
          aria-label={t('pane.create.moveUpNamed', { name })}
          onClick={(event: MouseEvent<HTMLButtonElement>) => move(-1, event)}
        >
          {t('pane.create.moveUp')}
        </Button>
        <Button
          size="small"
          disabledFocusable={isLast}
          aria-label={t('pane.create.moveDownNamed', { name })}
          onClick={(event: MouseEvent<HTMLButtonElement>) => move(1, event)}
        >
          {t('pane.create.moveDown')}
        </Button>
        <Button size="small" aria-label={t('pane.create.removeNamed', { name })} onClick={remove}>
          {t('pane.create.remove')}
        </Button>
      </div>
    </>
  );
}

function LevelFields({ level }: { level: Level }) {
  const styles = useSetUpStyles();
  const t = useTexts();
  const { draft } = useSetUp();
  const messageOf = useFieldMessages('areas');
  const { name, letter } = draft.levels[level];
  const change = (values: Partial<typeof draft.levels.goal>) =>
    changeDraft((each) => ({ ...each, levels: { ...each.levels, [level]: { ...each.levels[level], ...values } } }));
  return (
    <div className={styles.pair}>
      <Field label={t(`pane.create.level.${level}`)} required {...messageOf(`level.${level}.name`)}>
        <Input className={styles.fill} value={name} onChange={(_event, { value }) => change({ name: value })} />
      </Field>
      <Field label={t('pane.create.letter')} required {...messageOf(`level.${level}.letter`)}>
        <Input
          className={styles.fill}
          value={letter}
          aria-label={t('pane.create.letterOf', { level: name })}
          onChange={(_event, { value }) => change({ letter: value.toLocaleUpperCase('sv') })}
        />
      </Field>
    </div>
  );
}
