export {};
// createEvidence(input): Evidence · evidenceFileName(evidence) · readEvidenceFolder(folder) · sumGate(...): GateDecision
