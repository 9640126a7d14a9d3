decision-hoks = Av en PUK (HOKS) räknas tidigare kunnande bara när det har verifierats ur handlingar; perioder som pågår eller kommer behålls som bokade när ett laddat genomförande motsvarar dem.
