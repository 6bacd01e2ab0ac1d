import { count, listWords } from '@/domain/format';
import { type CaseType, caseTypeWords } from '@/domain/worker';

const urgent: readonly CaseType[] = ['protectionPlan', 'lookedAfter'];

/** Whether the named worker of such a child has to be a registered social worker: on a protection plan, or looked after. */
export function needsSocialWorker(type: CaseType | undefined): boolean {
  return type !== undefined && urgent.includes(type);
}

/** Those who may not be without a named social worker for a day: on a protection plan, or looked after. */
export function areUrgent<T extends { readonly type: CaseType | undefined }>(
  children: readonly T[],
): T[] {
  return children.filter(({ type }) => needsSocialWorker(type));
}

/** By kind, in words: "2 children on a protection plan and 1 looked-after child". */
export function urgentWords(children: readonly { readonly type: CaseType | undefined }[]): string {
  return listWords(
    urgent.flatMap((type) => {
      const number = children.filter((child) => child.type === type).length;
      const { one, many } = caseTypeWords[type];
      return number === 0 ? [] : [count(number, one, many)];
    }),
  );
}
