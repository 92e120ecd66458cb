SELECT *, @type AS labels FROM Entity WHERE claim_document CONTAINSANY :documents
