package org.gerch.api.demo.story;

import org.gerch.core.fund.CallId;
import org.gerch.core.kernel.FundId;

/** A fund of the story that grants are paid from, and its open call. */
record Pot(FundId id, Member funder, CallId call) {}
