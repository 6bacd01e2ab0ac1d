import { createContext } from 'react';

/** The sentence that every export says of simulated data; undefined where the data are an authority's own. */
export const SimulatedContext = createContext<string | undefined>(undefined);
