import type { Person } from "#domain/reference/reference.ts";
import { useCallback, useMemo } from "react";
import { newId, useSendReference, type ReferenceOutcome } from "./commands.ts";
import { hashPin, pinFits } from "./pin.ts";
import { useSession } from "./session.tsx";

/** Somebody who is about to be written down. */
export const newPerson = (): Person => ({
  id: newId(),
  name: "",
  nip: null,
  position: null,
  roles: [],
  active: true,
  pin: null,
});

/** Those who can be chosen, the one at the desk first: the order of the number keys. */
export const useActivePeople = (): readonly Person[] => {
  const { people, actor } = useSession();
  return useMemo(() => {
    const active = people.filter((person) => person.active);
    return [
      ...active.filter(({ id }) => id === actor?.id),
      ...active.filter(({ id }) => id !== actor?.id),
    ];
  }, [people, actor]);
};

export const useAddPerson = () => {
  const send = useSendReference();
  return useCallback(
    async (person: Person, endsDrafts: readonly string[] = []): Promise<ReferenceOutcome> =>
      await send({ id: newId(), type: "AddPerson", person }, endsDrafts),
    [send],
  );
};

export const useChangePerson = () => {
  const send = useSendReference();
  return useCallback(
    async (person: Person, endsDrafts: readonly string[] = []): Promise<ReferenceOutcome> =>
      await send({ id: newId(), type: "ChangePerson", person }, endsDrafts),
    [send],
  );
};

export const useSetPin = () => {
  const change = useChangePerson();
  return useCallback(
    async (person: Person, pin: string | null): Promise<ReferenceOutcome> =>
      await change({ ...person, pin: pin === null ? null : await hashPin(pin) }),
    [change],
  );
};

/** Sits this person down at the desk. Without the right PIN nothing happens and it answers false. */
export const useSwitchPerson = () => {
  const { signIn } = useSession();
  return useCallback(
    async (person: Person, pin: string | null): Promise<boolean> => {
      if (person.pin && (pin === null || !(await pinFits(pin, person.pin)))) return false;
      signIn(person.id);
      return true;
    },
    [signIn],
  );
};
