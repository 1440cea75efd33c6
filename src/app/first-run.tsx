import { useSession } from "#data/session.tsx";
import { FirstRunPage } from "#features/first-run/first-run.tsx";
import { ChoosePerson } from "#features/people/choose-person.tsx";

/** Nobody is known here yet; or people are, and none of them sits at this tab. */
export function FirstRun() {
  const { people } = useSession();
  return people.some(({ active }) => active) ? <ChoosePerson /> : <FirstRunPage />;
}
