using Microsoft.SemanticKernel;

namespace PolicyBot.ChatModels;

/// <summary>Bounds how often a model calls tools: after the last round it is told to answer, and if it calls once more the call ends.</summary>
/// <param name="most">How many rounds it has.</param>
internal sealed class ToolRounds(int most) : IAutoFunctionInvocationFilter
{
    /// <inheritdoc />
    public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (context.RequestSequenceIndex < most)
            return next(context);
        context.Result = new FunctionResult(context.Function, "There are no more calls. Answer now from the passages that you have.");
        context.Terminate = context.RequestSequenceIndex > most;
        return Task.CompletedTask;
    }
}
