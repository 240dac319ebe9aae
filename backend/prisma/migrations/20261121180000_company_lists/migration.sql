-- CreateIndex
CREATE INDEX "Company_name_id_idx" ON "Company"("name", "id");

-- CreateIndex
CREATE INDEX "Company_createdAt_id_idx" ON "Company"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Company_updatedAt_id_idx" ON "Company"("updatedAt", "id");

-- Search: companies by any part of the name
CREATE INDEX "Company_name_search_idx" ON "Company" USING gin (toprak_fold(name) gin_trgm_ops);
