export { CountryFromDatabase } from './country-from-database.js';
export { CountryFromHeader } from './country-from-header.js';
