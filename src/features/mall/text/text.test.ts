import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../web/words.ts';
import { en as applicantEn } from './applicant/en.ts';
import { id as applicantId } from './applicant/id.ts';
import { en as caseworkEn } from './casework/en.ts';
import { id as caseworkId } from './casework/id.ts';
import { en as deskEn } from './desk/en.ts';
import { id as deskId } from './desk/id.ts';
import { en as servicesEn } from './services/en.ts';
import { id as servicesId } from './services/id.ts';

describe('the words of the mall', () => {
  for (const [name, id, en] of [
    ['applicants', applicantId, applicantEn],
    ['casework', caseworkId, caseworkEn],
    ['the desk', deskId, deskEn],
    ['services', servicesId, servicesEn],
  ] as const) {
    it(`say the same in both languages: ${name}`, () => {
      assert.deepEqual(compareDictionaries(id, en), []);
    });
  }
});
