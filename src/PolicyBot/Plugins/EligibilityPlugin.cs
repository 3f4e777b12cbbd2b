using System.ComponentModel;
using Microsoft.SemanticKernel;
using PolicyBot.Documents;
using PolicyBot.Eligibility;
using PolicyBot.Loading;

namespace PolicyBot.Plugins;

/// <summary>What a language model may do with measures: have a company matched. Verdicts and figures come from the sheets, never from the model.</summary>
/// <param name="assistant">The documents.</param>
/// <param name="measures">The measures in force.</param>
/// <param name="time">The clock.</param>
public sealed class EligibilityPlugin(Assistant assistant, MeasureLibrary measures, TimeProvider time)
{
    /// <summary>The plugin's name in a kernel.</summary>
    public const string Name = "eligibility";

    /// <summary>Matches a company with all measures.</summary>
    /// <param name="company">The company in its own words.</param>
    /// <returns>The match.</returns>
    /// <exception cref="InvalidInputException">The text is too long, or there are no sheets.</exception>
    [KernelFunction("match_measures")]
    [Description("Tells which subsidies and other measures fit a company, which do not and why, and what to ask next. Verdicts and figures must be passed on as they are.")]
    public MatchResult MatchMeasures([Description("What the company says of itself, in its own words, in English or Chinese")] string company) =>
        new CompanyMatching(measures.Current(assistant.Library.Current), time).Match(company, null);
}
