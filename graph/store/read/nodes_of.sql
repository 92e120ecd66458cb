SELECT *, @type AS labels FROM Entity WHERE claim_source CONTAINS :source
