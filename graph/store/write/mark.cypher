MERGE (m:StoreMark {id: 'policygraph'})
ON CREATE SET m.format = $format
