import { isFilled, type FieldSpec } from "#domain/fields.ts";
import { actingRole } from "#domain/roles.ts";
import { stageOf } from "#domain/service-standard.ts";
import { useMover } from "#data/moving.tsx";
import { useSession } from "#data/session.tsx";
import { caseFileText, valueWords } from "#text/case-file.ts";
import { lowerFirst } from "#text/promise.ts";
import { notDoneText } from "#text/refusals.ts";
import { roleNames } from "#text/roles.ts";
import { DescriptionList, type Description } from "#ui/description-list.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { MaskedText } from "#ui/masked-text.tsx";
import { Menu, type MenuItem } from "#ui/menu.tsx";
import { Notice } from "#ui/notice.tsx";
import { useToast } from "#ui/toasts.tsx";
import type { PersonRef } from "#domain/roles.ts";
import { CaseSection } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import { groupFacts, labelUnder, type FactGroup } from "./layout-of.ts";
import { commandHead, useAct } from "./use-act.ts";
import { isMasked, mayShow, shownWords } from "#ui/shown-words.tsx";
import { useShown } from "#data/personal.ts";

/**
 * Who works on the case, who answers for it at the PD, and the other facts of the request. Where
 * there is little room only the people stand here; `OtherFacts` has the rest.
 */
export function PeoplePart() {
  const { compact } = useCaseView();
  const groups = useFactGroups();
  return (
    <div className={styles.people}>
      <FactList
        groups={groups.filter(({ people }) => people || !compact)}
        first={[{ term: caseFileText.officer, value: <Officer /> }]}
      />
    </div>
  );
}

/** What the request says beside its people, folded. */
export function OtherFacts() {
  const groups = useFactGroups().filter(({ people }) => !people);
  if (groups.length === 0) return null;
  return (
    <CaseSection id="keterangan" title={caseFileText.otherFacts} foldable startsFolded>
      <FactList groups={groups} first={[]} />
    </CaseSection>
  );
}

/** Facts that are filled in; `people`: somebody's personal data stand among them. */
const useFactGroups = (): readonly (FactGroup & { readonly people: boolean })[] => {
  const { item, standard, layout, outlineOnly } = useCaseView();
  if (outlineOnly) return [];
  const isTold = (id: string) => {
    const spec = standard.fields[id];
    return spec !== undefined && isFilled(spec, item.fields[id]);
  };
  return layout.facts
    .flatMap(({ fields }) => groupFacts(standard, fields))
    .filter(({ field, under }) => [field, ...under].some(isTold))
    .map((group) => ({
      ...group,
      people: [group.field, ...group.under].some((id) => isMasked(standard.fields[id])),
    }));
};

function FactList({
  groups,
  first,
}: {
  groups: readonly FactGroup[];
  first: readonly Description[];
}) {
  const { item, standard } = useCaseView();
  const shown = useShown(item);
  const facts = groups.map((group): Description => ({
    term: standard.fields[group.field]?.label ?? group.field,
    value: <Fact group={group} shown={shown} />,
  }));
  return (
    <>
      <DescriptionList items={[...first, ...facts]} />
      {shown.problem && <Notice tone="error">{notDoneText(shown.problem, standard)}</Notice>}
    </>
  );
}

/** One fact with what belongs to it: name and position on one line, each personal datum on its own. */
function Fact({
  group: { field, under },
  shown,
}: {
  group: FactGroup;
  shown: ReturnType<typeof useShown>;
}) {
  const { item, standard } = useCaseView();
  const filled = [field, ...under].flatMap((id) => {
    const spec = standard.fields[id];
    return spec && isFilled(spec, item.fields[id]) ? [{ id, spec }] : [];
  });
  const open = filled.filter(({ spec }) => !isMasked(spec));
  const personal = filled.filter(({ spec }) => isMasked(spec));
  return (
    <>
      {open.length > 0 && (
        <span className={styles.factLine}>
          {open.map(({ id, spec }) => valueWords(spec, item.fields[id])).join(", ")}
        </span>
      )}
      {personal.map(({ id, spec }) => (
        <span key={id} className={styles.factLine}>
          <Personal id={id} spec={spec} owner={field} shown={shown} />
        </span>
      ))}
    </>
  );
}

function Personal({
  id,
  spec,
  owner,
  shown,
}: {
  id: string;
  spec: FieldSpec;
  owner: string;
  shown: ReturnType<typeof useShown>;
}) {
  const { item, standard, actor } = useCaseView();
  return (
    <>
      {id !== owner && <span className={styles.quiet}>{labelUnder(standard, id, owner)} </span>}
      <MaskedText
        masked={valueWords(spec, item.fields[id])}
        revealed={shownWords(spec, shown.valueOf(id))}
        what={lowerFirst(spec.label)}
        onReveal={mayShow(spec, actor) ? (asked) => void shown.show(id, asked) : undefined}
      />
    </>
  );
}

/** The officer, and who may take over. */
function Officer() {
  const { item, standard, actor, workers, mayWork } = useCaseView();
  const { people } = useSession();
  const { act, problem } = useAct(item);
  const toast = useToast();
  const mover = useMover();
  const { assignee } = item;
  const assignable = standard.assignedTo ? [standard.assignedTo] : workers;
  const open = !stageOf(standard, item.stage).terminal;

  const assign = async (to: PersonRef | null) => {
    const acted = await act({ ...commandHead(item), type: "AssignCase", to }, { shown: item });
    if (!acted.ok) return;
    toast({
      text: to ? caseFileText.assigned(item.number, to.name) : caseFileText.released(item.number),
      onUndo: () => mover.undo(acted.case),
    });
  };
  const choices = people
    .filter(
      ({ active, roles, id }) =>
        active && id !== assignee?.id && roles.some((role) => assignable.includes(role)),
    )
    .map((person): MenuItem => ({
      id: person.id,
      label: person.name,
      detail: roleOf(person.roles),
      onSelect: () => void assign({ id: person.id, name: person.name }),
    }));

  function roleOf(roles: Parameters<typeof actingRole>[0]["roles"]): string | undefined {
    const role = actingRole({ id: "", name: "", roles }, workers);
    return role ? roleNames[role] : undefined;
  }

  return (
    <>
      <span className={styles.officer}>
        {assignee ? assignee.name : <span className={styles.quiet}>{caseFileText.noOfficer}</span>}
        {open && mayWork && (
          <span className={styles.officerActs}>
            {assignee?.id !== actor.id && actor.roles.some((role) => assignable.includes(role)) && (
              <LinkButton onClick={() => void assign({ id: actor.id, name: actor.name })}>
                {caseFileText.take}
              </LinkButton>
            )}
            <Menu
              label={caseFileText.chooseOfficer}
              items={[
                ...choices,
                ...(assignee
                  ? [
                      {
                        id: "nobody",
                        label: caseFileText.release,
                        onSelect: () => void assign(null),
                      },
                    ]
                  : []),
              ]}
              renderTrigger={(trigger) => (
                <LinkButton {...trigger} aria-label={caseFileText.chooseOfficer}>
                  {caseFileText.change}
                </LinkButton>
              )}
            />
          </span>
        )}
      </span>
      {problem && <Notice tone="error">{problem}</Notice>}
    </>
  );
}
