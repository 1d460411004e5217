import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goneKey, personKey, readVisitor, registrationKey } from './visitor';

it('is read as it was written', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(1_000), (id, linkVersion) => {
      expect(readVisitor(personKey({ id }))).toEqual({ kind: 'person', id });
      const registration = { id, linkVersion };
      expect(readVisitor(registrationKey(registration))).toEqual({ kind: 'registration', ...registration });
      expect(readVisitor(goneKey(id))).toBeUndefined();
    }),
  );
});

it.each([[''], ['person:'], ['registration:abc'], ['somebody:abc'], ['registration:abc.x']])(
  'is nobody where it says %j',
  (key) => expect(readVisitor(key)).toBeUndefined(),
);
