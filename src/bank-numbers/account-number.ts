import { applyDecorators } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';

/** Digits of an account number: 17 is the longest that ACH carries; below 5 its last four would be all of it. */
const ACCOUNT_NUMBER = /^[0-9]{5,17}$/;

export const AccountNumber = (): PropertyDecorator =>
  applyDecorators(IsString(), Matches(ACCOUNT_NUMBER, { message: 'must be a string of 5 to 17 digits' }));
