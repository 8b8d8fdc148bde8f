"""Reading the index: a query taken apart, its words looked up, pages ranked; needs nothing but the index."""
